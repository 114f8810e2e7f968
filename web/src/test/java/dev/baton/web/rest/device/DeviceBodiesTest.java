package dev.baton.web.rest.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.device.RegistrationLine;
import dev.baton.web.problem.ProblemException;
import dev.baton.web.rest.Json;
import org.junit.jupiter.api.Test;

class DeviceBodiesTest {

  @Test
  void aFaultyDeviceOfManyDoesNotStopTheOthers() throws JsonProcessingException {
    var lines =
        DeviceBodies.many(
            Json.MAPPER.readTree(
                "[{\"id\":\"d1\",\"level\":3},{\"id\":\"a/b\"},{\"secret\":\"x\"},7,{\"id\":\"d5\"}]"));

    assertThat(lines)
        .startsWith(
            new RegistrationLine.Valid(1, new NewDevice(new DeviceId("d1"), null, 3, 0, null)))
        .endsWith(
            new RegistrationLine.Valid(5, new NewDevice(new DeviceId("d5"), null, 0, 0, null)));
    assertThat(lines.subList(1, 4))
        .allSatisfy(line -> assertThat(line).isInstanceOf(RegistrationLine.Invalid.class));
    assertThat(((RegistrationLine.Invalid) lines.get(1)).id()).isEqualTo("a/b");
  }

  @Test
  void csvMayBeginWithAByteOrderMark() {
    assertThat(DeviceBodies.csv("\uFEFFid,secret\nd1,s\n"))
        .containsExactly(
            new RegistrationLine.Valid(2, new NewDevice(new DeviceId("d1"), "s", 0, 0, null)));
  }

  @Test
  void csvWithoutAnIdColumnIsABadRequest() {
    assertThatThrownBy(() -> DeviceBodies.csv("name,secret\nd1,s\n"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aDevicesSecretDoesNotShowInLogs() throws JsonProcessingException {
    assertThat(DeviceBodies.one(Json.MAPPER.readTree("{\"id\":\"d\",\"secret\":\"hush\"}")))
        .asString()
        .doesNotContain("hush");
  }
}

package dev.baton.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.DeviceId;
import dev.baton.gateway.fake.TestGateway;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

  @Test
  void theDefaultsAreTheContracts() {
    TopicSettings topics = TestGateway.settings().topics();

    assertThat(topics.policyFor(new DeviceId("d-1")).uplink())
        .containsExactly(
            "devices/d-1/up/#", "devices/d-1/commands/+/status", "devices/d-1/allocation/request");
    assertThat(topics.policyFor(new DeviceId("d-1")).downlink()).containsExactly("devices/d-1/#");
    assertThat(TestGateway.settings().anonymousDevices()).isFalse();
  }

  @Test
  void aHashLeavesEveryTopicFree() {
    GatewaySettings free =
        TestGateway.settings("baton.topics.uplink", "#", "baton.topics.downlink", " # ");

    assertThat(free.topics().policyFor(new DeviceId("d-1")).mayPublish("factory/7")).isTrue();
    assertThat(free.topics().policyFor(new DeviceId("d-1")).maySubscribe("factory/#")).isTrue();
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> GatewaySettings.from(key -> Optional.empty()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("baton.server");
  }

  @ParameterizedTest
  @CsvSource({
    "baton.server, gw 1",
    "baton.device.advertised, nowhere",
    "baton.ticket.key, ***",
    "baton.topics.uplink, a/#/b",
    "baton.devices.anonymous, maybe",
    "baton.requests.timeout-ms, soon",
    "baton.requests.timeout-ms, 0",
    "baton.reports.batch, -1"
  })
  void aWrongValueIsNamedWithItsKey(String key, String value) {
    assertThatThrownBy(() -> TestGateway.settings(key, value))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining(key);
  }
}

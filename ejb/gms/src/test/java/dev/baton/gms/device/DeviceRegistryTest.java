package dev.baton.gms.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.SecretProof;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.support.Management;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceRegistryTest {

  private static final NodeName NODE = new NodeName("gw-1-n1");

  private final Management gms = new Management();

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void aDeviceIsProvenByItsSecretOnly() {
    gms.registered("d-1");
    Device device = find("d-1");

    assertThat(device.isProvenBy(proof("d-1", "secret"))).isTrue();
    assertThat(device.isProvenBy(proof("d-1", "Secret"))).isFalse();
    assertThat(device.isProvenBy(proof("d-2", "secret"))).isFalse();
  }

  @Test
  void aSecretThatIsLeftOutIsGeneratedAndToldOnce() {
    Registration registration = register("id\nd-1");
    String secret = registration.generatedSecrets().get(new DeviceId("d-1"));

    assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
    assertThat(find("d-1").isProvenBy(proof("d-1", String.valueOf(secret)))).isTrue();
  }

  @Test
  void aKnownDeviceKeepsItsSecretWhenItIsChanged() {
    gms.registered("d-1");
    Registration registration = register("id,level,group\nd-1,9,pumps");

    assertThat(registration.created()).isZero();
    assertThat(registration.updated()).isEqualTo(1);
    assertThat(find("d-1").isProvenBy(proof("d-1", "secret"))).isTrue();
    assertThat(find("d-1").level()).isEqualTo(9);
    assertThat(find("d-1").group()).contains("pumps");
  }

  @Test
  void aWrongLineIsToldAndDoesNotStopTheOthers() {
    Registration registration =
        register(
            "id,secret,level\nd-1,s,1\na/b,s,1\nd-2,s,high\n\nd-1,s,2\n\"d,3\",\"a \"\"b\"\"\",4");

    assertThat(registration.created()).isEqualTo(2);
    assertThat(registration.failed())
        .extracting(RegistrationLine.Invalid::line)
        .containsExactly(3, 4, 6);
    assertThat(find("d,3").isProvenBy(proof("d,3", "a \"b\""))).isTrue();
  }

  @Test
  void tenThousandDevicesAreRegisteredAtOnce() {
    String csv =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\ndevice-" + i + ",secret-" + i)
            .reduce(new StringBuilder("id,secret"), StringBuilder::append, StringBuilder::append)
            .toString();

    Registration registration = register(csv);

    assertThat(registration.created()).isEqualTo(10_000);
    assertThat(gms.database.inTransaction(() -> gms.devices.count())).isEqualTo(10_000);
  }

  @Test
  @Tag("G15")
  void everyDeviceBelongsToTheLogicalNodeOfItsHash() {
    gms.registered("d-1", "d-2", "d-3", "d-4", "d-5", "d-6");
    gms.database.inTransaction(() -> gms.nodes.addLogicalNode(new LogicalNodeName("ln-1")));
    gms.database.inTransaction(() -> gms.nodes.addLogicalNode(new LogicalNodeName("ln-2")));
    gms.registered("d-7");

    for (int i = 1; i <= 7; i++) {
      DeviceId id = new DeviceId("d-" + i);
      Optional<LogicalNodeName> home =
          gms.database.inTransaction(() -> gms.nodes.ring().map(ring -> ring.logicalNodeOf(id)));
      assertThat(home).isPresent();
      assertThat(find(id.value()).logicalNode()).isEqualTo(home);
    }
  }

  @Test
  void pagesAreFilteredByStateNodeAndText() {
    gms.registered("a-1", "a-2", "b-1");
    gms.connected(NODE, "a-2", "c", 7);

    assertThat(ids(new DeviceFilter(true, null, null))).containsExactly("a-2");
    assertThat(ids(new DeviceFilter(false, null, null))).containsExactly("a-1", "b-1");
    assertThat(ids(new DeviceFilter(null, NODE, null))).containsExactly("a-2");
    assertThat(ids(new DeviceFilter(null, null, "A-"))).containsExactly("a-1", "a-2");
    assertThat(page(DeviceFilter.ALL, new PageRequest(1, 2)).items()).hasSize(1);
    assertThat(page(DeviceFilter.ALL, new PageRequest(1, 2)).total()).isEqualTo(3);
    assertThat(page(new DeviceFilter(true, null, null), new PageRequest(0, 10)).items())
        .singleElement()
        .satisfies(device -> assertThat(device.node()).isEqualTo(NODE));
  }

  private Registration register(String csv) {
    return gms.database.inTransaction(() -> gms.devices.register(DeviceCsv.parse(csv)));
  }

  private Device find(String id) {
    DeviceId device = new DeviceId(id);
    return gms.database
        .inTransaction(() -> gms.devices.known(List.of(device)))
        .values()
        .iterator()
        .next();
  }

  private List<String> ids(DeviceFilter filter) {
    return page(filter, new PageRequest(0, 10)).items().stream()
        .map(device -> device.id().value())
        .toList();
  }

  private Page<DeviceView> page(DeviceFilter filter, PageRequest request) {
    return gms.database.inTransaction(() -> gms.devices.page(filter, request));
  }

  private static String proof(String device, String secret) {
    return SecretProof.of(new DeviceId(device), secret.getBytes(StandardCharsets.UTF_8));
  }
}

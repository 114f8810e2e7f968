package dev.baton.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.WireDevice;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices that do what they must not, at a gateway; another device is served all the while. */
@WithCluster
@Tag("D")
@SuppressWarnings("NullAway.Init")
class BadDeviceInputTest {

  private static final String DEVICE = "well-behaved";
  private static final String SECRET = "secret-of-well-behaved";
  private static final int LARGEST_PACKET = 262_144;

  private TestCluster cluster;
  private String address;

  @BeforeAll
  void register(TestCluster running) {
    cluster = running;
    cluster.operator().register(DEVICE, SECRET);
    String home = cluster.operator().device(DEVICE).path("logicalNode").asText();
    address = cluster.operator().serving(home).path("deviceAddress").asText();
  }

  @AfterEach
  void the_gateway_goes_on_serving() throws IOException {
    try (WireDevice device = connected()) {
      assertThat(device.publishAndAwait("devices/" + DEVICE + "/up/fine", "x").code()).isZero();
      device.disconnect();
    }
  }

  @Test
  void a_wrong_password_gets_0x86_and_return_code_4() throws IOException {
    try (WireDevice device = WireDevice.mqtt5(address)) {
      assertThat(device.connect(DEVICE, "wrong").code()).isEqualTo(0x86);
      device.awaitEnd();
    }
    try (WireDevice device = WireDevice.mqtt311(address)) {
      assertThat(device.connect(DEVICE, "wrong").code()).isEqualTo(4);
      device.awaitEnd();
    }
  }

  @Test
  void an_unknown_device_is_refused_as_if_its_password_were_wrong() throws IOException {
    try (WireDevice device = WireDevice.mqtt5(address)) {
      assertThat(device.connect("nobody", "secret").code()).isIn(0x86, 0x87);
      device.awaitEnd();
    }
    try (WireDevice device = WireDevice.mqtt311(address)) {
      assertThat(device.connect("nobody", "secret").code()).isIn(4, 5);
      device.awaitEnd();
    }
  }

  @Test
  void another_devices_topic_gets_0x87_on_publish_and_subscribe() throws IOException {
    try (WireDevice device = connected()) {
      assertThat(device.publishAndAwait("devices/other/up/x", "y").code()).isEqualTo(0x87);
      assertThat(device.subscribe("devices/other/commands").code()).isEqualTo(0x87);
      assertThat(device.subscribe("devices/+/commands").code()).isEqualTo(0x87);
      assertThat(device.ended()).isFalse();
    }
  }

  @Test
  void another_devices_topic_ends_the_connection_or_is_refused_in_mqtt_3() throws IOException {
    try (WireDevice device = WireDevice.mqtt311(address)) {
      assertThat(device.connect(DEVICE, SECRET).code()).isZero();
      assertThat(device.subscribe("devices/other/commands").code()).isEqualTo(0x80);
      device.publish("devices/other/up/x", new byte[1]);
      device.awaitEnd();
    }
  }

  @Test
  void a_packet_over_the_maximum_gets_disconnect_0x95() throws IOException {
    try (WireDevice device = connected()) {
      sendMuch(device);
      assertThat(device.awaitDisconnect().code()).isEqualTo(0x95);
      device.awaitEnd();
    }
  }

  @Test
  void random_bytes_end_the_connection() throws IOException {
    Random random = new Random(7);
    for (int attempt = 0; attempt < 8; attempt++) {
      byte[] bytes = new byte[512];
      random.nextBytes(bytes);
      // Nothing that could be the begin of a CONNECT, which would be waited for.
      bytes[0] = (byte) (0x20 | (bytes[0] & 0xCF));
      try (WireDevice device = WireDevice.mqtt5(address)) {
        device.sendRaw(bytes);
        device.awaitEnd();
      }
    }
  }

  @Test
  void what_is_no_mqtt_at_all_ends_the_connection() throws IOException {
    try (WireDevice device = WireDevice.mqtt5(address)) {
      device.sendRaw("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      device.awaitEnd();
    }
  }

  private static void sendMuch(WireDevice device) throws IOException {
    try {
      device.publish("devices/" + DEVICE + "/up/much", new byte[LARGEST_PACKET + 1]);
    } catch (SocketException closedWhileWriting) {
      // The gateway need not read what it refuses.
      assertThat(closedWhileWriting).isNotNull();
    }
  }

  private WireDevice connected() throws IOException {
    WireDevice device = WireDevice.mqtt5(address);
    assertThat(device.connect(DEVICE, SECRET).code()).isZero();
    return device;
  }
}

package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.join;
import static dev.baton.socket.fixture.Bytes.packet;
import static dev.baton.socket.fixture.Bytes.publish4;
import static dev.baton.socket.fixture.Bytes.publish5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishTest {

  private static final String UP = "devices/d1/up/a";

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void qualityOfServiceZeroIsDeliveredWithoutAnAnswer() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send(publish4(0, 0, UP, "x")).expectNothing();
      TestServer.await(() -> server.device.payloads().contains("x"));
    }
  }

  @Test
  void pubacksComeInTheOrderOfThePublishes() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send(join(publish4(1, 3, UP, "a"), publish4(1, 2, UP, "b"), publish4(1, 1, UP, "c")));
      device.expect("40 02 0003").expect("40 02 0002").expect("40 02 0001");
      assertThat(server.device.payloads()).containsExactly("a", "b", "c");
      assertThat(server.device.published)
          .extracting(InboundPublish::sequence)
          .containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void exactlyOnceIsTakenOnceHoweverOftenItIsRepeated() throws Exception {
    byte[] connect = packet(0x10, "MQTT", 4, 0, hex("003c"), "d1");
    try (RawDevice device = server.socket()) {
      device.send(connect).expect("20 02 00 00");
      device.send(publish4(2, 9, UP, "x")).expect("50 02 0009");
      device.send(packet(0x3C, UP, hex("0009"), hex("78"))).expect("50 02 0009");
    }
    TestServer.await(() -> server.device.eventNames().contains("Closed"));
    try (RawDevice again = server.socket()) {
      again.send(connect).expect("20 02 01 00");
      again.send(packet(0x3C, UP, hex("0009"), hex("78"))).expect("50 02 0009");
      again.send("62 02 0009").expect("70 02 0009");
      assertThat(server.device.payloads()).containsExactly("x");
      again.send(publish4(2, 9, UP, "y")).expect("50 02 0009");
      assertThat(server.device.payloads()).containsExactly("x", "y");
    }
  }

  @Test
  void anUnknownReleaseIsAnsweredWithItsReason() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send("62 02 0009").expect("70 03 0009 92");
    }
  }

  @Test
  void propertiesReachTheListener() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(
          packet(
              0x32,
              UP,
              hex("0001"),
              hex("14 02 0000003c 03 0001 74 09 0001 07 26 0001 6b 0001 76"),
              hex("78")));
      device.expect("40 02 0001");
      InboundPublish message = server.device.published.getFirst();
      assertThat(message.messageExpirySeconds()).isEqualTo(60);
      assertThat(message.contentType()).isEqualTo("t");
      assertThat(message.correlationData()).containsExactly(7);
      assertThat(message.userProperties()).containsEntry("k", "v");
    }
  }

  @Test
  void aTopicAliasStandsForItsTopic() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(packet(0x32, UP, hex("0001 03 23 0004 61"))).expect("40 02 0001");
      device.send(packet(0x32, "", hex("0002 03 23 0004 62"))).expect("40 02 0002");
      assertThat(server.device.published).extracting(InboundPublish::topic).containsExactly(UP, UP);
    }
  }

  @Test
  void topicAliasesThatWereNeverAllowedEndTheConnection() throws Exception {
    try (RawDevice beyond = server.device5("d1");
        RawDevice unknown = server.device5("d2")) {
      beyond.send(packet(0x30, UP, hex("03 23 0005 61"))).expectStart("e0");
      unknown.send(packet(0x30, "", hex("03 23 0001 61")));
      assertThat(unknown.receive()).contains("82");
    }
  }

  @Test
  void anotherDevicesTopicIsRefusedInOrder() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(
          join(
              publish5(1, 1, UP, "a"),
              publish5(1, 2, "devices/d2/up/a", "b"),
              publish5(2, 3, "devices/d2/up/a", "c"),
              publish5(1, 4, UP, "d")));
      device.expect("40 02 0001").expect("40 03 0002 87").expect("50 03 0003 87");
      device.expect("40 02 0004");
      assertThat(server.device.payloads()).containsExactly("a", "d");
    }
  }

  @Test
  void anotherDevicesTopicEndsAConnectionThatHasNoReasonCodes() throws Exception {
    try (RawDevice four = server.device4("d1");
        RawDevice five = server.device5("d3")) {
      four.send(publish4(1, 1, "devices/d2/up/a", "x")).expectClosed();
      five.send(publish5(0, 0, "devices/d2/up/a", "x"));
      assertThat(five.receive()).startsWith("e0").contains("87");
    }
  }

  @Test
  void moreThanTheReceiveMaximumEndsTheConnection() throws Exception {
    Semaphore upstream = new Semaphore(0);
    try (TestServer small = new TestServer(2, 1000, Duration.ofSeconds(10));
        RawDevice device = small.socket()) {
      small.device.beforePublished = messages -> upstream.acquireUninterruptibly();
      device.send(packet(0x10, "MQTT", 5, 2, hex("003c"), 0, "d1")).expectStart("20");
      device.send(publish5(2, 1, UP, "a"));
      upstream.release(1);
      device.expect("50 02 0001").send(publish5(2, 2, UP, "b"));
      upstream.release(1);
      device.expect("50 02 0002").send(publish5(2, 3, UP, "c"));
      assertThat(device.receive()).startsWith("e0").contains("93");
    }
  }

  @Test
  void retainIsNotAvailableToMqtt5() throws Exception {
    try (RawDevice five = server.device5("d1");
        RawDevice four = server.device4("d2")) {
      five.send(packet(0x31, UP, 0, hex("78")));
      assertThat(five.receive()).startsWith("e0").contains("9a");
      four.send(packet(0x33, "devices/d2/up/a", hex("0001 78"))).expect("40 02 0001");
    }
  }
}

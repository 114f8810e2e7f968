package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.packet;
import static dev.baton.socket.fixture.Bytes.publish4;
import static dev.baton.socket.fixture.Bytes.publish5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndingTest {

  private static final String UP = "devices/d1/up/a";

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private ChannelId channel() {
    return server.listener.channels().getFirst().channel();
  }

  private ChannelEvent.Closed closed() {
    TestServer.await(() -> server.device.eventNames().contains("Closed"));
    return server.device.events.stream()
        .filter(ChannelEvent.Closed.class::isInstance)
        .map(ChannelEvent.Closed.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** CONNECT with a will to a topic of the device. */
  private static byte[] withWill(String id, String topic, String willProperties) {
    return packet(
        0x10,
        "MQTT",
        5,
        0x0E,
        hex("003c"),
        hex("05 11 0000003c"),
        id,
        hex(willProperties),
        topic,
        "gone");
  }

  @Test
  void aNormalDisconnectIsGracefulAndLeavesNoWill() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", UP, "00")).expectStart("20");
      device.send("e0 00").expectClosed();
    }
    assertThat(closed().graceful()).isTrue();
    TestServer.await(server.listener.dispatcher()::isQuiet);
    assertThat(server.device.published).isEmpty();
  }

  @Test
  void aLostConnectionLeavesItsWillBehindItsLastEvent() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", UP, "00")).expectStart("20");
    }
    TestServer.await(() -> server.device.published.size() == 1);
    assertThat(closed().graceful()).isFalse();
    assertThat(server.device.published.getFirst().will()).isTrue();
    assertThat(server.device.payloads()).containsExactly("gone");
  }

  @Test
  void aDisconnectWithWillLeavesIt() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", UP, "00")).expectStart("20").send("e0 01 04").expectClosed();
    }
    TestServer.await(() -> server.device.published.size() == 1);
  }

  @Test
  void aDelayedWillIsForgottenWhenTheDeviceIsBack() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", UP, "05 18 00000005")).expectStart("20");
    }
    closed();
    try (RawDevice device = server.socket()) {
      byte[] connect = packet(0x10, "MQTT", 5, 0, hex("0004"), hex("05 11 0000003c"), "d1");
      device.send(connect).expectStart("20");
      device.expectStart("e0"); // its keep alive has passed, and with it the delay
    }
    assertThat(server.device.published).isEmpty();
  }

  @Test
  void aWillToAnothersTopicIsRefused() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", "devices/d2/up/a", "00")).expect("20 03 00 87 00").expectClosed();
    }
    assertThat(closed().device()).isEqualTo("d1");
  }

  @Test
  @Tag("G1")
  void theServersDisconnectLeavesNoWill() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(withWill("d1", UP, "00")).expectStart("20");
      server.listener.disconnect(channel(), ReasonCode.USE_ANOTHER_SERVER, "gw:1", false);
      assertThat(device.receive()).startsWith("e0").contains("9c").contains("1c000467773a31");
      device.expectClosed();
    }
    assertThat(closed().graceful()).isTrue();
    TestServer.await(server.listener.dispatcher()::isQuiet);
    assertThat(server.device.published).isEmpty();
  }

  @Test
  @Tag("G1")
  void exchangesInFlightAreFinishedBeforeADisconnect() throws Exception {
    Semaphore upstream = new Semaphore(0);
    server.device.beforePublished = messages -> upstream.acquireUninterruptibly();
    try (RawDevice device = server.device5("d1")) {
      device.send(packet(0x82, hex("0001 00"), "devices/d1/commands", 1)).expectStart("90");
      device.send(publish5(1, 7, UP, "x")).expectNothing();
      ChannelId channel = channel();
      server.listener.send(
          channel, OutboundPublish.plain("t", "devices/d1/commands", new byte[] {1}));
      device.expectStart("32");
      server.listener.disconnect(channel, ReasonCode.USE_ANOTHER_SERVER, "gw:1", true);
      device.expectNothing();
      device.send(publish5(1, 8, UP, "too late")).expectNothing();
      device.send("40 02 0001");
      device.expectNothing();
      upstream.release();
      device.expect("40 02 0007");
      assertThat(device.receive()).startsWith("e0").contains("9c");
      device.expectClosed();
    }
    assertThat(server.device.payloads()).containsExactly("x");
    assertThat(closed().graceful()).isTrue();
  }

  @Test
  void anOlderClientIsClosedAtTheSamePoint() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.expectNothing();
      server.listener.disconnect(channel(), ReasonCode.USE_ANOTHER_SERVER, "gw:1", true);
      device.expectClosed();
    }
  }

  @Test
  void whatCameBeforeTheEndIsStillDelivered() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send(publish4(0, 0, UP, "a")).send(publish4(1, 1, UP, "b")).send("e0 00");
    }
    closed();
    assertThat(server.device.payloads()).containsExactly("a", "b");
  }

  @Test
  void anExpiryThatChangesWithTheEndIsReported() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(packet(0x10, "MQTT", 5, 2, hex("003c"), hex("05 11 0000003c"), "d1"));
      device.expectStart("20").send("e0 07 00 05 11 00000000").expectClosed();
    }
    closed();
    assertThat(server.device.changes.getLast().sessionExpirySeconds()).isEqualTo(0);
  }

  @Test
  void anExpiryThatWasNeverThereIsAFault() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send("e0 07 00 05 11 00000001");
      assertThat(device.receive()).startsWith("e0").contains("82");
    }
  }
}

package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.connect4;
import static dev.baton.socket.fixture.Bytes.connect5;
import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.join;
import static dev.baton.socket.fixture.Bytes.packet;
import static dev.baton.socket.fixture.Bytes.publish4;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectTest {

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDeviceOfMqtt311IsAdmitted() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.expectNothing();
      TestServer.await(() -> server.device.eventNames().contains("Opened"));
      assertThat(server.device.attempts).singleElement().extracting("userName").isEqualTo("d1");
    }
  }

  @Test
  void aDeviceOfMqtt5LearnsTheTerms() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(connect5("d1")).expect("20 12 00 00 0f 21 0040 25 00 27 00001000 22 0004 2a 00");
    }
  }

  @Test
  void aMissingClientIdIsAssigned() throws Exception {
    try (RawDevice five = server.socket();
        RawDevice four = server.socket();
        RawDevice fourWithSession = server.socket()) {
      five.send(packet(0x10, "MQTT", 5, 2, hex("003c"), 0, ""));
      assertThat(five.receive()).contains("12002d" + "61737369676e65642d");
      four.send(packet(0x10, "MQTT", 4, 2, hex("003c"), "")).expect("20 02 00 00");
      fourWithSession.send(packet(0x10, "MQTT", 4, 0, hex("003c"), "")).expect("20 02 00 02");
      fourWithSession.expectClosed();
    }
  }

  @Test
  void theServerLimitsTheKeepAliveOfMqtt5() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(packet(0x10, "MQTT", 5, 2, hex("0000"), 0, "d1"));
      assertThat(device.receive()).contains("130078");
    }
  }

  @Test
  void otherVersionsAreRefused() throws Exception {
    try (RawDevice early = server.socket();
        RawDevice late = server.socket();
        RawDevice old = server.socket()) {
      early
          .send(packet(0x10, "MQTT", 3, 2, hex("003c"), "d1"))
          .expect("20 02 00 01")
          .expectClosed();
      late.send(packet(0x10, "MQTT", 6, 2, hex("003c"), "d1")).expect("20 03 00 84 00");
      old.send(packet(0x10, "MQIsdp", 3, 2, hex("003c"), "d1")).expect("20 02 00 00");
    }
  }

  @Test
  void anAuthenticationMethodIsRefused() throws Exception {
    try (RawDevice device = server.socket()) {
      device
          .send(packet(0x10, "MQTT", 5, 2, hex("003c"), hex("04 15 0001 78"), "d1"))
          .expect("20 03 00 8c 00")
          .expectClosed();
    }
  }

  @Test
  void aRefusalNamesTheOtherServer() throws Exception {
    server.device.admit = request -> new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, "gw:1");
    try (RawDevice five = server.socket();
        RawDevice four = server.socket()) {
      five.send(connect5("d1")).expect("20 0a 00 9c 07 1c 0004 67773a31").expectClosed();
      four.send(connect4("d1")).expect("20 02 00 03").expectClosed();
    }
  }

  @Test
  void aFailingListenerMakesTheServerUnavailable() throws Exception {
    server.device.admit =
        request -> {
          throw new IllegalStateException("no answer from upstream");
        };
    try (RawDevice device = server.socket()) {
      device.send(connect5("d1")).expect("20 03 00 88 00").expectClosed();
    }
  }

  @Test
  void nothingIsReadWhileTheListenerDecides() throws Exception {
    CountDownLatch decided = new CountDownLatch(1);
    server.device.admit =
        request -> {
          awaitQuietly(decided);
          return server.device.admitted(request);
        };
    try (RawDevice device = server.socket()) {
      device.send(join(connect4("d1"), publish4(1, 1, "devices/d1/up/a", "x")));
      TestServer.await(() -> server.device.attempts.size() == 1);
      assertThat(server.device.published).isEmpty();
      decided.countDown();
      device.expect("20 02 00 00").expect("40 02 00 01");
      assertThat(server.device.eventNames()).containsExactly("Opened");
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aDeviceThatLeavesBeforeItsConnackIsReportedAsClosed() throws Exception {
    CountDownLatch decided = new CountDownLatch(1);
    server.device.admit =
        request -> {
          awaitQuietly(decided);
          return server.device.admitted(request);
        };
    try (RawDevice device = server.socket()) {
      device.send(connect4("d1"));
      TestServer.await(() -> server.device.attempts.size() == 1);
    }
    decided.countDown();

    TestServer.await(() -> server.device.eventNames().contains("Closed"));
  }

  @Test
  void aConnectionWithoutConnectIsClosedInTime() throws Exception {
    try (TestServer impatient = new TestServer(64, 1000, Duration.ofSeconds(1));
        RawDevice silent = impatient.socket();
        RawDevice slow = impatient.socket()) {
      slow.send("10 20 00");
      silent.expectClosed();
      slow.expectClosed();
    }
  }

  @Test
  @Tag("G15")
  void aSecondChannelOfTheDeviceLivesBesideTheFirst() throws Exception {
    server.device.admit = request -> withName("d1", server.device.admitted(request));
    try (RawDevice one = server.device4("c1");
        RawDevice two = server.device4("c2")) {
      one.expectNothing();
      two.expectNothing();
      assertThat(server.listener.channels()).hasSize(2);
    }
  }

  private static Admission withName(String name, Admission.Admitted admitted) {
    return new Admission.Admitted(
        name,
        admitted.epoch(),
        admitted.topics(),
        admitted.sessionPresent(),
        admitted.subscriptions(),
        admitted.properties());
  }

  @Test
  void theNewerConnectionTakesTheSessionOver() throws Exception {
    try (RawDevice older = server.device5("d1");
        RawDevice newer = server.device5("d1")) {
      older.expectStart("e0").expectClosed();
      newer.expectNothing();
      TestServer.await(() -> server.device.events.size() == 3);
      assertThat(server.device.eventNames()).containsExactly("Opened", "Closed", "Opened");
      ChannelEvent.Closed closed = (ChannelEvent.Closed) server.device.events.get(1);
      assertThat(closed.epoch()).isLessThan(server.device.events.get(2).epoch());
    }
  }

  @Test
  void manyTakeOversInARowLeaveOneChannelAndEventsInOrder() throws Exception {
    RawDevice[] devices = new RawDevice[20];
    for (int at = 0; at < devices.length; at++) {
      devices[at] = server.socket().send(connect4("d1"));
    }
    TestServer.await(
        () ->
            server.listener.channels().size() == 1
                && server.device.events.stream().anyMatch(event -> event.epoch() == 20)
                && server.listener.dispatcher().isQuiet());

    assertThat(server.listener.channels().getFirst().epoch()).isEqualTo(20);
    List<Long> opened =
        server.device.events.stream()
            .filter(ChannelEvent.Opened.class::isInstance)
            .map(ChannelEvent::epoch)
            .toList();
    assertThat(server.device.events)
        .filteredOn(event -> opened.contains(event.epoch()))
        .isSortedAccordingTo(Comparator.comparingLong(ChannelEvent::epoch));
    for (RawDevice device : devices) {
      device.close();
    }
  }

  @Test
  void aSilentDeviceIsClosedAfterOneAndAHalfKeepAlives() throws Exception {
    try (RawDevice device = server.socket()) {
      long start = System.nanoTime();
      device.send(packet(0x10, "MQTT", 5, 2, hex("0001"), 0, "d1")).expectStart("20");
      device.expectStart("e0").expectClosed();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThan(Duration.ofMillis(1500));
    }
  }

  @Test
  void sessionsAreRememberedForTheirExpiry() throws Exception {
    byte[] connect = packet(0x10, "MQTT", 5, 0, hex("003c"), hex("05 11 0000003c"), "d1");
    try (RawDevice first = server.socket()) {
      first.send(connect).expectStart("20 12 00 00").send("e0 00").expectClosed();
    }
    TestServer.await(() -> server.device.eventNames().contains("Closed"));
    try (RawDevice second = server.socket()) {
      second.send(connect).expectStart("20 12 01 00");
    }
  }
}

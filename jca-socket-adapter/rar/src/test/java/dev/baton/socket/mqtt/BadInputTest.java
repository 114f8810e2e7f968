package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.connect5;
import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.packet;
import static dev.baton.socket.fixture.Bytes.publish5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.fixture.Bytes;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "a second CONNECT, 10 0e 0004 4d515454 05 02 003c 00 0001 61, 82",
    "AUTH, f0 00, 82",
    "a reserved type, 00 00, 81",
    "a wildcard in a topic, 30 07 0003 612f23 00 78, 90",
    "an empty topic, 30 04 0000 00 78, 90",
    "more than the maximum packet size, 30 ff7f, 95",
    "QoS 3, 36 06 0001 61 0001 00, 81",
    "a filterless SUBSCRIBE, 82 03 0001 00, 81"
  })
  void mqtt5ClientsAreToldTheReason(String what, String bytes, String reason) throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(hex(bytes));
      String disconnect = device.receive();
      assertThat(disconnect).as(what).startsWith("e0");
      assertThat(disconnect.substring(4, 6)).as(what).isEqualTo(reason);
      device.expectClosed();
    }
    TestServer.await(() -> server.listener.channels().isEmpty());
  }

  @Test
  void olderClientsAreClosed() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send("10 0d 0004 4d515454 04 02 003c 0001 61").expectClosed();
    }
  }

  @Test
  void whatIsNoMqttIsClosedWithoutAnAnswer() throws Exception {
    try (RawDevice browser = server.socket()) {
      browser.send("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      browser.expectClosed();
    }
  }

  @Test
  void randomBytesHarmNobodyElse() throws Exception {
    Random random = new Random(7);
    try (RawDevice good = server.device5("good")) {
      for (int round = 0; round < 100; round++) {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        try (RawDevice bad = server.socket()) {
          bad.send(round % 2 == 0 ? Bytes.join(connect5("bad"), noise) : noise);
        } catch (SocketException closedAlready) {
          assertThat(closedAlready).isNotNull();
        }
      }
      good.send(publish5(1, 1, "devices/good/up/a", "x")).expect("40 02 0001");
    }
  }

  @Test
  void noiseAfterGoodPacketsLeavesTheGoodOnes() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(Bytes.join(publish5(1, 1, "devices/d1/up/a", "x"), packet(0x00)));
      device.expectStart("e0").expectClosed();
    }
    TestServer.await(() -> server.device.payloads().contains("x"));
  }
}

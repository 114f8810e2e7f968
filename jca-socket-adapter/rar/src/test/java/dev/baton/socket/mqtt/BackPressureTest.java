package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.publish4;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.fixture.Bytes;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An outage upstream: publishes wait, devices stay. */
class BackPressureTest {

  private static final String UP = "devices/d1/up/a";
  private static final int BOUND = 20;

  private final TestServer server = new TestServer(BOUND, 10_000, Duration.ofSeconds(10));
  private final CountDownLatch outage = new CountDownLatch(1);

  @AfterEach
  void stop() {
    outage.countDown();
    server.close();
  }

  private void upstreamFails() {
    server.device.beforePublished =
        messages -> {
          try {
            outage.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        };
  }

  @Test
  void controlPacketsAreAnsweredWhilePublishesWait() throws Exception {
    upstreamFails();
    try (RawDevice device = server.device4("d1")) {
      for (int at = 1; at < BOUND; at++) {
        device.send(publish4(1, at, UP, "m" + at));
      }
      device.send("c0 00").expect("d0 00");
      device.send(Bytes.packet(0x82, Bytes.hex("0001"), "devices/d1/commands", 1));
      outage.countDown();
      for (int at = 1; at < BOUND; at++) {
        device.expect("40 02 00%02x".formatted(at));
      }
      device.expect("90 03 0001 01");
    }
    assertThat(server.device.payloads()).hasSize(BOUND - 1);
  }

  @Test
  void acknowledgementsOfCommandsPassPublishesThatWait() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device
          .send(Bytes.packet(0x82, Bytes.hex("0001"), "devices/d1/commands", 1))
          .expectStart("90");
      upstreamFails();
      device.send(publish4(1, 1, UP, "m"));
      server.listener.send(
          server.listener.channels().getFirst().channel(),
          OutboundPublish.plain("t1", "devices/d1/commands", new byte[1]));
      device.expectStart("32").send("40 02 0001").expectNothing();
    }
  }

  @Test
  void readingStopsAtTheBoundAndGoesOnWithoutLoss() throws Exception {
    upstreamFails();
    int many = 5_000;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int at = 1; at <= many; at++) {
      all.writeBytes(publish4(1, at, UP, "m" + at));
    }
    try (RawDevice device = server.device4("d1")) {
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      device.send(all.toByteArray());
                    } catch (IOException closed) {
                      throw new UncheckedIOException(closed);
                    }
                  });
      outage.countDown();
      for (int at = 1; at <= many; at++) {
        device.expect("40 02 %04x".formatted(at));
      }
      sender.join();
    }
    assertThat(server.device.payloads()).hasSize(many).startsWith("m1").endsWith("m" + many);
    assertThat(server.device.batches).allMatch(size -> size <= BOUND);
  }

  @Test
  void manyChannelsTogetherAreBoundedToo() throws Exception {
    try (TestServer small = new TestServer(BOUND, 10, Duration.ofSeconds(10));
        RawDevice one = small.device4("d1");
        RawDevice two = small.device4("d2")) {
      CountDownLatch back = new CountDownLatch(1);
      small.device.beforePublished =
          messages -> {
            try {
              back.await();
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
            }
          };
      for (int at = 1; at <= BOUND; at++) {
        one.send(publish4(1, at, UP, "x"));
        two.send(publish4(1, at, "devices/d2/up/a", "x"));
      }
      back.countDown();
      for (int at = 1; at <= BOUND; at++) {
        one.expect("40 02 %04x".formatted(at));
        two.expect("40 02 %04x".formatted(at));
      }
    }
  }
}

package dev.baton.socket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.delivery.Entry.Publication;
import dev.baton.socket.fixture.RememberingListener;
import dev.baton.socket.fixture.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {

  private static final int WORK_THREADS = 3;

  private final RememberingListener device = new RememberingListener();
  private final AtomicBoolean commits = new AtomicBoolean(true);
  private final Dispatcher dispatcher =
      new Dispatcher(new DeliveryLimits(WORK_THREADS, 50, Duration.ofMillis(1)));

  /** A container whose commits a test can make fail, after the bean has returned. */
  private final class Container implements Endpoint {
    @Override
    public <T> T deliver(Method method, Call<T> call) throws DeliveryFailedException {
      try {
        T result = call.on(device);
        if (!commits.get()) {
          throw new DeliveryFailedException("rolled back");
        }
        return result;
      } catch (RuntimeException thrown) {
        throw new DeliveryFailedException("thrown", thrown);
      }
    }

    @Override
    public void close() {}
  }

  /** A channel that keeps the outcomes in their order. */
  private static final class Channel implements Recipient {
    final List<String> settled = new CopyOnWriteArrayList<>();

    @Override
    public Executor executor() {
      return Runnable::run;
    }

    @Override
    public void settled(Entry entry) {
      Publication publication = (Publication) entry;
      InboundPublish message = publication.message();
      settled.add(
          publication.fate() + (message == null ? "" : RememberingListener.payload(message)));
    }

    @Override
    public void allSettled() {}
  }

  private final Channel channel = new Channel();
  private final Mailbox mailbox = new Mailbox(dispatcher, channel);

  @BeforeEach
  void startWorkers() {
    for (int thread = 0; thread < WORK_THREADS; thread++) {
      Thread.ofPlatform().daemon().start(new DeliveryWorker("test", dispatcher, new Container()));
    }
  }

  @AfterEach
  void stopWorkers() {
    dispatcher.stop();
  }

  private static Publication publication(String payload) {
    return Publication.of(
        new InboundPublish(
            new ChannelId("test", 1),
            "d",
            "c",
            1,
            1,
            "t",
            1,
            false,
            payload.getBytes(StandardCharsets.UTF_8),
            null,
            null,
            null,
            null,
            Map.of(),
            false,
            Instant.EPOCH),
        1);
  }

  private void publish(String... payloads) {
    for (String payload : payloads) {
      mailbox.add(publication(payload));
    }
  }

  @Test
  void outcomesComeInTheOrderOfTheWire() {
    String[] payloads = new String[1_000];
    for (int at = 0; at < payloads.length; at++) {
      payloads[at] = "-" + at;
    }
    publish(payloads);

    TestServer.await(() -> channel.settled.size() == payloads.length);
    assertThat(device.payloads()).containsExactly(payloads);
    assertThat(channel.settled.getLast()).isEqualTo("TAKEN-999");
  }

  @Test
  void manyChannelsShareACall() {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean added = new AtomicBoolean();
    device.beforePublished =
        messages -> {
          calls.incrementAndGet();
          TestServer.await(added::get);
        };
    for (int at = 0; at < 500; at++) {
      new Mailbox(dispatcher, channel).add(publication("x"));
    }
    added.set(true);

    TestServer.await(() -> channel.settled.size() == 500);
    assertThat(calls.get()).isLessThan(100);
  }

  @Test
  void twoCallsForOneChannelNeverOverlap() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    device.beforePublished =
        messages -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          inside.decrementAndGet();
        };
    for (int round = 0; round < 200; round++) {
      publish("x");
      Thread.onSpinWait();
    }

    TestServer.await(() -> channel.settled.size() == 200);
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void oneThatSpoilsABatchIsRejectedAloneAndInOrder() {
    device.beforePublished =
        messages -> {
          if (messages.stream().anyMatch(m -> RememberingListener.payload(m).equals("bad"))) {
            throw new IllegalStateException("poison");
          }
        };
    publish("a", "bad", "b");

    TestServer.await(() -> channel.settled.size() == 3);
    assertThat(device.payloads()).containsExactly("a", "b");
    assertThat(device.rejected)
        .singleElement()
        .extracting(RememberingListener::payload)
        .isEqualTo("bad");
    assertThat(channel.settled).containsExactly("TAKENa", "TAKENbad", "TAKENb");
  }

  @Test
  @Tag("G1")
  void nothingIsSettledBeforeTheCommit() {
    commits.set(false);
    publish("a", "b");

    TestServer.await(() -> device.published.size() >= 6);
    assertThat(channel.settled).isEmpty();

    commits.set(true);
    TestServer.await(() -> channel.settled.size() == 2);
    assertThat(channel.settled).containsExactly("TAKENa", "TAKENb");
  }

  @Test
  void anotherChannelIsNotHeldUpByOneThatFails() {
    Channel other = new Channel();
    Mailbox otherMailbox = new Mailbox(dispatcher, other);
    device.beforePublished =
        messages -> {
          if (messages.stream().anyMatch(m -> RememberingListener.payload(m).equals("bad"))) {
            throw new IllegalStateException("poison");
          }
        };
    device.beforeRejected =
        message -> {
          throw new IllegalStateException("no place for it either");
        };
    publish("bad", "behind");
    for (int at = 0; at < 20; at++) {
      otherMailbox.add(publication("good" + at));
    }

    TestServer.await(() -> other.settled.size() == 20);
    assertThat(channel.settled).isEmpty();
  }

  @Test
  void aHeldMessageGoesWithItsChannel() {
    commits.set(false);
    publish("a");
    TestServer.await(() -> device.rejected.size() >= 1);

    mailbox.close();

    TestServer.await(() -> channel.settled.contains("DROPPEDa"));
  }
}

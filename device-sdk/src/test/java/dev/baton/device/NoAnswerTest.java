package dev.baton.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.fake.Await;
import dev.baton.device.fake.Bench;
import dev.baton.device.fake.Link;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A move in which somebody does not answer, or says what nobody understands. */
@Tag("G1")
class NoAnswerTest {
  private final Bench bench = Bench.impatient();

  NoAnswerTest() throws InterruptedException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void anAnswerThatIsNoJsonIsPassedOver() {
    Link old = bench.online();
    bench.first.allocation = request -> "{\"answers\":";
    bench.master.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
    assertThat(bench.events(DeviceEvent.Problem.class)).isNotEmpty();
  }

  @Test
  void aTargetThatNeverAnswersTheSubscriptionIsGivenUp() {
    Link old = bench.online();
    bench.second.answersSubscribe = false;
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    bench.drain(old);
    bench.event(DeviceEvent.ConnectFailed.class);
    bench.publish("still here").join();

    assertThat(old.payloads("/up/telemetry")).containsExactly("still here");
    bench.second.answersSubscribe = true;
    bench.assertMovedWithoutAGap(old);
  }

  @Test
  void aGatewayThatDoesNotAnswerIsPassedOverForAMaster() {
    Link old = bench.online();
    bench.master.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
    assertThat(bench.master.links().getLast().payloads("/allocation/request"))
        .containsExactly("{\"upgrade\":\"u-1\",\"devices\":[\"pump-7\"]}");
  }

  @Test
  void theOldChannelBreaksWhileTheNewOneIsBeingOpened() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.second.answersSubscribe = false;
    bench.drain(old);
    bench.second.link(0);
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> unanswered = bench.publish("unanswered");
    Await.until("it arrived", () -> !old.payloads("/up/telemetry").isEmpty());
    bench.master.allocation = request -> bench.granted(bench.second, "ticket-3", 3);

    old.cut();
    bench.event(DeviceEvent.ChannelClosed.class);
    bench.second.answersSubscribe = true;

    unanswered.join();
    assertThat(bench.second.links().getLast().payloads("/up/telemetry"))
        .containsExactly("unanswered");
    assertThat(bench.disconnectsBeforeConnect()).isEqualTo(1);
  }
}

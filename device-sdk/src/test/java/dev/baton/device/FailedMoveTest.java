package dev.baton.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.fake.Await;
import dev.baton.device.fake.Bench;
import dev.baton.device.fake.Link;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever fails in a move, the old channel serves on, and the device gets there in the end. */
@Tag("G1")
class FailedMoveTest {
  private static final int NOT_AUTHORIZED = 0x87;

  private final Bench bench = new Bench();

  FailedMoveTest() throws InterruptedException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void noPlaceYetMeansAskingAgainFromTheOldChannel() {
    Link old = bench.online();
    bench.first.allocation =
        inTurn(bench.later(0), bench.later(0), bench.granted(bench.second, "ticket-2", 2));

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
    assertThat(old.payloads("/allocation/request")).hasSize(3);
  }

  @Test
  void anErrorMeansAskingAgainLater() {
    Link old = bench.online();
    bench.first.allocation =
        inTurn(bench.refused("unknown upgrade"), bench.granted(bench.second, "ticket-2", 2));

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
  }

  @Test
  void aTicketThatIsRefusedIsReplacedByAnother() {
    Link old = bench.online();
    Iterator<Integer> codes = List.of(NOT_AUTHORIZED, 0).iterator();
    bench.second.admission = codes::next;
    bench.first.allocation =
        inTurn(bench.granted(bench.second, "spent", 2), bench.granted(bench.second, "ticket-3", 3));

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
    assertThat(bench.second.links()).hasSize(2);
    assertThat(bench.event(DeviceEvent.ConnectFailed.class).why()).contains("0x87");
  }

  @Test
  void aTargetThatCannotBeReachedLeavesTheOldChannelInUse() {
    Link old = bench.online();
    bench.first.allocation =
        inTurn(
            bench.granted(bench.second, "x", 2).replace(bench.second.address(), "127.0.0.1:1"),
            bench.granted(bench.second, "ticket-3", 3));

    bench.drain(old);

    bench.assertMovedWithoutAGap(old);
  }

  @Test
  void theNewChannelBreaksWhileTheOldOneIsStillOpenAndTheOldOneServesAgain() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> inFlight = bench.publish("keeps the old channel open");
    Await.until("it arrived", () -> !old.payloads("/up/telemetry").isEmpty());
    bench.drain(old);
    bench.event(DeviceEvent.Moved.class);

    bench.second.link(0).cut();

    Await.until("moved again", () -> bench.events(DeviceEvent.Moved.class).size() == 2);
    bench.first.releasePubAcks();
    inFlight.join();
    Await.until("the old channel is closed", () -> !old.isOpen());
    assertThat(bench.second.links()).hasSize(2);
    assertThat(bench.disconnectsBeforeConnect()).isZero();
  }

  @Test
  void aChannelThatBreaksIsReplacedAndWhatItLeftUnansweredIsPublishedAgainInOrder() {
    Link old = bench.online();
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> one = bench.publish("one");
    CompletableFuture<?> two = bench.publish("two");
    Await.until("both arrived", () -> old.payloads("/up/telemetry").size() == 2);
    bench.first.holdsPubAcks = false;
    bench.master.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    old.cut();
    Await.until("the channel is broken", () -> !old.isOpen());
    CompletableFuture<?> three = bench.publish("three");

    CompletableFuture.allOf(one, two, three).join();
    assertThat(bench.second.link(0).payloads("/up/telemetry"))
        .containsExactly("one", "two", "three");
    assertThat(bench.disconnectsBeforeConnect()).isEqualTo(1);
  }

  private static Function<String, String> inTurn(String... answers) {
    Iterator<String> rest = List.of(answers).iterator();
    return request -> rest.next();
  }
}

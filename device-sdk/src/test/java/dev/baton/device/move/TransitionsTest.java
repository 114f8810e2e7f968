package dev.baton.device.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.AllocationAnswer.Granted;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Address;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Address ADDRESS = new Address("127.0.0.1", 1883, false);
  private static final Granted GRANT = new Granted(ADDRESS, "ticket", 7);
  private static final DrainOrder ORDER = new DrainOrder("u-1", "upgrade", List.of(), 60);

  private final Channel old = new Paper(new ChannelId(1, ADDRESS, 1));
  private final Channel target = new Paper(new ChannelId(2, ADDRESS, 2));
  private final Transitions transitions =
      new Transitions(new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1)));

  /** A channel to write down, not to use. */
  private record Paper(ChannelId id) implements Channel {
    @Override
    public CompletionStage<Void> publish(OutgoingMessage message) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
  }

  private List<State> withChannel() {
    return List.of(
        new State.Online(old),
        new State.FinishingTask(old, ORDER, 0),
        new State.AskingAddress(old, ORDER, 0, false),
        new State.AskingAddress(old, ORDER, 0, true),
        new State.WaitingForPlace(old, ORDER, 0, Duration.ZERO),
        new State.OpeningTarget(old, ORDER, 0, GRANT));
  }

  private List<Happening> whateverElse() {
    return List.of(
        new Happening.Started(),
        new Happening.TimeIsUp(),
        new Happening.Answered(GRANT),
        new Happening.Answered(new AllocationAnswer.Later(Duration.ofSeconds(3), 1)),
        new Happening.Answered(new AllocationAnswer.Refused("no")),
        new Happening.AskFailed(),
        new Happening.Confirmed(target),
        new Happening.OpenFailed(),
        new Happening.ChannelLost(target, null),
        new Happening.Ordered(old, ORDER),
        new Happening.Ordered(target, ORDER),
        new Happening.TasksQuiet(),
        new Happening.AllAcknowledged());
  }

  @Test
  @Tag("G1")
  void nothingButItsLossTakesAUsableChannelFromADevice() {
    for (State state : withChannel()) {
      for (Happening happening : whateverElse()) {
        assertThat(Transitions.channelOf(transitions.next(state, happening)))
            .as("%s, %s", state, happening)
            .isPresent();
      }
    }
  }

  @Test
  @Tag("G1")
  void onlyAConfirmedTargetTakesThePlaceOfTheOldChannel() {
    for (State state : withChannel()) {
      for (Happening happening : whateverElse()) {
        Channel after = Transitions.channelOf(transitions.next(state, happening)).orElseThrow();
        boolean moved = state instanceof State.OpeningTarget && happening.equals(confirmed());
        assertThat(after).as("%s, %s", state, happening).isEqualTo(moved ? target : old);
      }
    }
  }

  @Test
  @Tag("G3")
  void noAddressIsAskedForBeforeTheTasksAreQuiet() {
    State ordered = transitions.next(new State.Online(old), new Happening.Ordered(old, ORDER));

    assertThat(ordered).isInstanceOf(State.FinishingTask.class);
    assertThat(transitions.next(ordered, new Happening.TimeIsUp())).isEqualTo(ordered);
    assertThat(transitions.next(ordered, new Happening.TasksQuiet()))
        .isInstanceOf(State.AskingAddress.class);
  }

  @Test
  void aStandbyIsGoneBackTo() {
    State after =
        transitions.next(
            new State.Online(target),
            new Happening.ChannelLost(target, new Happening.Standby(old, ORDER)));

    assertThat(Transitions.channelOf(after)).contains(old);
  }

  @Test
  void theDelayGrowsWithTheFailuresUpToItsCap() {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));

    for (int i = 0; i < 1_000; i++) {
      assertThat(backoff.after(0)).isBetween(Duration.ZERO, Duration.ofMillis(500));
      assertThat(backoff.after(3)).isBetween(Duration.ZERO, Duration.ofSeconds(4));
      assertThat(backoff.after(40)).isBetween(Duration.ZERO, Duration.ofSeconds(30));
      assertThat(backoff.atLeast(Duration.ofSeconds(8)))
          .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }
  }

  private Happening confirmed() {
    return new Happening.Confirmed(target);
  }
}

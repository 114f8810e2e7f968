package dev.baton.device.life;

import dev.baton.device.move.Happening;
import dev.baton.device.move.Happening.TimeIsUp;
import dev.baton.device.move.State;
import dev.baton.device.move.State.Idle;
import dev.baton.device.move.Transitions;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state that a device is in, and the time it has there. Runs inside the device's {@link
 * Serial}, but for the methods that say otherwise.
 */
final class Life {
  private final Transitions transitions;
  private final Surroundings around;
  private final BiConsumer<State, State> entering;
  private volatile State state = new Idle();
  private @Nullable ScheduledFuture<?> timer;
  private int generation;

  /**
   * A life that has not begun.
   *
   * @param entering carries out what a state demands; is given the state before, too
   */
  Life(Transitions transitions, Surroundings around, BiConsumer<State, State> entering) {
    this.transitions = transitions;
    this.around = around;
    this.entering = entering;
  }

  /** Any thread. */
  State state() {
    return state;
  }

  /** Takes a happening in its turn. Any thread. */
  void happen(Happening happening) {
    around.inTurn(() -> take(happening));
  }

  /** Takes a happening now. */
  void take(Happening happening) {
    State before = state;
    State after = transitions.next(before, happening);
    if (!after.equals(before)) {
      state = after;
      generation++;
      cancelTimer();
      entering.accept(before, after);
    }
  }

  /**
   * Takes a happening as long as the present state lasts: what was asked in an earlier state is of
   * no interest any more.
   */
  Consumer<Happening> whileHere() {
    int here = generation;
    return happening -> {
      if (here == generation) {
        take(happening);
      }
    };
  }

  /** The present state's time is up after this. */
  void limit(Duration delay) {
    Consumer<Happening> here = whileHere();
    timer = around.inTurn(() -> here.accept(new TimeIsUp()), delay);
  }

  private void cancelTimer() {
    ScheduledFuture<?> running = timer;
    if (running != null) {
      running.cancel(false);
      timer = null;
    }
  }
}

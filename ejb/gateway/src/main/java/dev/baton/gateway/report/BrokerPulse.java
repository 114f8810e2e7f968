package dev.baton.gateway.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker takes messages, judged by the messages that this gateway sends anyhow (one
 * each second at least). WildFly's own readiness does not notice an absent broker. While it is away
 * only the reports try it, with a growing pause; everybody else fails at once, without a connection
 * attempt of his own. Thread-safe.
 */
@Singleton
public final class BrokerPulse {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final Clock clock;
  private @Nullable Instant lastTaken;
  private boolean failing;
  private boolean returned;
  private Instant nextTry = Instant.EPOCH;
  private Duration pause = FIRST_PAUSE;

  @Inject
  public BrokerPulse(Clock clock) {
    this.clock = clock;
  }

  /** The broker took a message. */
  public synchronized void taken() {
    lastTaken = clock.instant();
    returned |= failing;
    failing = false;
    pause = FIRST_PAUSE;
  }

  /** The broker did not take a message. */
  public synchronized void missed() {
    failing = true;
    nextTry = clock.instant().plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
  }

  /**
   * To be asked before a message is sent that somebody else can hold.
   *
   * @throws BrokerAwayException if the last message was not taken
   */
  public synchronized void expectPresence() {
    if (failing) {
      throw new BrokerAwayException();
    }
  }

  /**
   * To be asked before the broker is tried.
   *
   * @throws BrokerAwayException if it is too early to try again
   */
  synchronized void expectTurn() {
    if (failing && clock.instant().isBefore(nextTry)) {
      throw new BrokerAwayException();
    }
  }

  /** Whether the last message was taken, and not long ago: a send that hangs is a failure too. */
  public synchronized boolean isUp() {
    return !failing
        && lastTaken != null
        && Duration.between(lastTaken, clock.instant()).compareTo(PATIENCE) <= 0;
  }

  /**
   * Whether the broker came back since this was asked last: what was sent in between may be lost.
   */
  public synchronized boolean hasReturned() {
    boolean answer = returned;
    returned = false;
    return answer;
  }
}

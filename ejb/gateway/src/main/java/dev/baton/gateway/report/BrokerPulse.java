package dev.baton.gateway.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker takes messages, judged by the messages that this gateway sends anyhow (one
 * each second at least). WildFly's own readiness does not notice an absent broker. Thread-safe.
 */
@Singleton
public final class BrokerPulse {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Clock clock;
  private @Nullable Instant lastTaken;
  private boolean failing;
  private boolean returned;

  @Inject
  public BrokerPulse(Clock clock) {
    this.clock = clock;
  }

  /** The broker took a message. */
  public synchronized void taken() {
    lastTaken = clock.instant();
    returned |= failing;
    failing = false;
  }

  /** The broker did not take a message. */
  public synchronized void missed() {
    failing = true;
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

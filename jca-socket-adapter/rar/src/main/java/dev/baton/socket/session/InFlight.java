package dev.baton.socket.session;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many publishes of all channels of a listener are not acknowledged yet. Safe for several
 * threads.
 */
public final class InFlight {

  /** What a channel may have on its own when all together have too much. */
  private static final int LEAST_SHARE = 8;

  private final AtomicInteger count = new AtomicInteger();
  private final int perChannel;
  private final int most;

  public InFlight(int perChannel, int most) {
    this.perChannel = perChannel;
    this.most = most;
  }

  /** One more. */
  public void add() {
    count.incrementAndGet();
  }

  /** One less. */
  public void remove() {
    count.decrementAndGet();
  }

  /** How many there are. */
  public int count() {
    return count.get();
  }

  /** At how many of its own a channel stops reading. */
  public int share() {
    return count.get() >= most ? Math.min(perChannel, LEAST_SHARE) : perChannel;
  }
}

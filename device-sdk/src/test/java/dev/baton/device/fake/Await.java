package dev.baton.device.fake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that other threads bring about. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long POLL_NANOS = 1_000_000;

  private Await() {}

  /** Returns as soon as the condition holds; fails the test if that takes too long. */
  public static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("Waited in vain: " + what);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}

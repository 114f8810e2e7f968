package dev.baton.it.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits for a condition. The limits only end a test that hangs; no test asserts on time. */
public final class Await {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /** Waits up to two minutes until the condition holds. */
  public static void until(String what, Callable<Boolean> condition) {
    until(what, LIMIT, condition, holds -> holds);
  }

  /** Waits up to two minutes for a value that the condition accepts, and returns it. */
  public static <T> T until(String what, Callable<T> value, Predicate<T> condition) {
    return until(what, LIMIT, value, condition);
  }

  /**
   * Waits for a value that the condition accepts, and returns it. What the value's reader throws
   * counts as "not yet".
   *
   * @throws AssertionError past the limit, with the last value or the last failure
   */
  public static <T> T until(
      String what, Duration limit, Callable<T> value, Predicate<T> condition) {
    long start = System.nanoTime();
    while (true) {
      T last = null;
      Exception failure = null;
      try {
        last = value.call();
        if (condition.test(last)) {
          return last;
        }
      } catch (Exception e) {
        failure = e;
      }
      if (System.nanoTime() - start > limit.toNanos()) {
        throw missed(what, limit, last, failure);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("Interrupted while waiting until " + what);
      }
    }
  }

  private static AssertionError missed(
      String what, Duration limit, @Nullable Object last, @Nullable Exception failure) {
    return new AssertionError(
        "Not within %d s: %s; last seen: %s".formatted(limit.toSeconds(), what, last), failure);
  }
}

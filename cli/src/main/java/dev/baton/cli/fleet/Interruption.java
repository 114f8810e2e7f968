package dev.baton.cli.fleet;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, or a request to end: the work is told, brought to an orderly end, and ends the process
 * with its own exit status. Safe for use by several threads.
 */
public final class Interruption {
  private static final Duration LONGEST_END = Duration.ofMinutes(4);
  private static final int FAILED = 1;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile int status = FAILED;

  private Interruption() {}

  /** From now on until {@link #done} the process does not end by itself. */
  public static Interruption install() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(interruption::holdProcess, "baton-interruption"));
    return interruption;
  }

  /** Whether the work is to come to its end. */
  public boolean happened() {
    return asked.getCount() == 0;
  }

  /** Waits until the time is over, without end if null, or the interruption. */
  public void await(@Nullable Duration time) {
    try {
      if (time == null) {
        asked.await();
      } else {
        asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended; the process may end with this exit status. */
  public void done(int exitStatus) {
    status = exitStatus;
    done.countDown();
  }

  private void holdProcess() {
    asked.countDown();
    try {
      if (done.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

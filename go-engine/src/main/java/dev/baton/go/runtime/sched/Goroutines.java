package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.Failures;
import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.trace.Trace;
import dev.baton.go.runtime.trace.TraceText;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The goroutines of a process: virtual threads, and one platform thread with a large stack for the
 * main one.
 *
 * <p>INVARIANT: {@code awake} counts whatever may still wake a goroutine: goroutines that are not
 * blocked on others, and running or pending timers. Whoever wakes a goroutine counts it before it
 * lets it go, so where it is 0 in all processes of a program only another call of the host can make
 * anything happen: those who wait now are in a deadlock.
 */
public final class Goroutines {
  private final Process process;
  private final Set<G> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger awake = new AtomicInteger();
  private final AtomicLong ids = new AtomicLong();
  private volatile boolean mainExited;

  Goroutines(Process process) {
    this.process = process;
  }

  /**
   * Go's {@code go call()}; a nil function is a panic of the caller.
   *
   * @param origin the function and place of the statement
   */
  public static void go(G g, @Nullable FuncToV call, String origin) {
    if (call == null) {
      throw new FatalError("go of nil func value");
    }
    Goroutines all = Process.of(g).goroutines();
    G made = all.admit();
    made.generation = g.generation;
    made.origin = origin;
    made.creator = g.id;
    all.start(made, call);
  }

  /** Starts the first goroutine of a process. */
  public void start(FuncToV call) {
    start(first(), call);
  }

  /** The first goroutine. */
  G first() {
    G g = admit();
    process.siblings().add(process);
    return g;
  }

  private void start(G g, FuncToV call) {
    Thread thread = Thread.ofVirtual().unstarted(() -> run(g, call));
    g.thread = thread;
    thread.start();
  }

  /**
   * Runs a function as a goroutine on the calling thread, which the caller has counted as awake.
   */
  void call(FuncToV call) {
    count.incrementAndGet();
    G g = new Goroutine(process, ids.incrementAndGet());
    g.thread = Thread.currentThread();
    all.add(g);
    run(g, call);
  }

  /** A new goroutine, counted as awake. */
  G admit() {
    try {
      process.limiter().started(count.incrementAndGet());
    } catch (Stopped refused) {
      count.decrementAndGet();
      throw refused;
    }
    G g = new Goroutine(process, ids.incrementAndGet());
    all.add(g);
    awake.incrementAndGet();
    return g;
  }

  void runMain(G g, FuncToV main) {
    g.enter();
    try {
      main.call(g);
      process.end(0, null);
    } catch (GoPanic panic) {
      endMain(g, panic);
    } catch (Stopped stopped) {
      // Its process has ended already.
    } catch (Throwable thrown) {
      process.crash(g, translated(thrown));
    }
    remove(g);
    if (mainExited) {
      sleepy();
    }
  }

  private void endMain(G g, GoPanic panic) {
    if (panic.isExit()) {
      mainExited = true;
    } else {
      process.crash(g, panic);
    }
  }

  private void run(G g, FuncToV call) {
    boolean left = false;
    g.enter();
    try {
      call.call(g);
      left = true;
    } catch (Stopped stopped) {
      // Its process has ended already.
    } catch (GoPanic panic) {
      left = panic.isExit();
      if (!left) {
        process.crash(g, panic);
      }
    } catch (Throwable thrown) {
      process.crash(g, translated(thrown));
    }
    remove(g);
    if (left) {
      sleepy();
    }
  }

  private void remove(G g) {
    all.remove(g);
    count.decrementAndGet();
    leaveSiblings();
  }

  /** A process that has ended is no longer there once its last goroutine has gone. */
  void leaveSiblings() {
    if (process.hasEnded() && count() == 0) {
      process.siblings().remove(process);
    }
  }

  private static Throwable translated(Throwable thrown) {
    try {
      return Failures.toPanic(thrown);
    } catch (Throwable other) {
      return other;
    }
  }

  /** Counts one less that may wake others. */
  void sleepy() {
    if (awake.decrementAndGet() > 0) {
      return;
    }
    if (count() == 0 && !process.isAwaited()) {
      process.end(0, null);
    } else {
      process.siblings().endDeadlocked();
    }
  }

  /** Counts a goroutine that is about to be woken, or a timer. */
  void woken() {
    if (awake.getAndIncrement() == 0) {
      process.siblings().woken();
    }
  }

  /** Whether one may still wake another; those that are being stopped run deferred functions. */
  boolean anyAwake() {
    return awake.get() > 0 || process.hasEnded();
  }

  /** Ends the process, for none of its goroutines can go on. */
  void deadlock() {
    if (mainExited) {
      process.report(
          "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n" + traces(null));
    } else {
      process.report("fatal error: all goroutines are asleep - deadlock!\n" + traces(null));
    }
    process.end(Process.CRASH_STATUS, null);
  }

  /** The stacks of all goroutines but one, with an empty line before each. */
  public String traces(@Nullable G but) {
    StringBuilder text = new StringBuilder();
    all.stream()
        .filter(g -> but == null || g.id != but.id)
        .sorted(Comparator.comparingLong(g -> g.id))
        .forEach(g -> text.append('\n').append(trace(g)));
    return text.toString();
  }

  private static String trace(G g) {
    String state = g.waiting;
    Thread thread = g.thread;
    StackTraceElement[] calls = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    return TraceText.of(g, state == null ? "runnable" : state, Trace.of(calls));
  }

  /**
   * Blocks a goroutine until another sets the waiter done. The caller has made the waiter known.
   */
  public static void park(G g, String why, Waiter waiter) {
    Process process = fallAsleep(g, why);
    boolean patient = g.patient && g.leavesTidily();
    while (!waiter.done) {
      LockSupport.park(waiter);
      if (!patient) {
        process.checkRunning(g);
      }
      Thread.interrupted();
    }
    g.waiting = null;
  }

  private static Process fallAsleep(G g, String why) {
    g.waiting = why;
    Process process = Process.of(g);
    process.flushIfIdle(process.goroutines().awake.get());
    process.goroutines().sleepy();
    return process;
  }

  /** Blocks a goroutine until one of its select's waiters is done, and tells which. */
  public static Waiter parkSelect(G g, String why, AtomicReference<@Nullable Waiter> claimed) {
    Process process = fallAsleep(g, why);
    Waiter chosen = claimed.get();
    while (chosen == null || !chosen.done) {
      LockSupport.park(claimed);
      process.checkRunning(g);
      Thread.interrupted();
      chosen = claimed.get();
    }
    g.waiting = null;
    return chosen;
  }

  /** Lets a parked goroutine go on. */
  public static void unpark(Waiter waiter) {
    G g = waiter.g;
    Process.of(g).goroutines().woken();
    waiter.done = true;
    LockSupport.unpark(g.thread);
  }

  /** Go's {@code time.Sleep}. */
  @SuppressWarnings(
      "ThreadPriorityCheck") // A sleep of no time lets other goroutines run, in Go too.
  public static void sleep(G g, long nanos) {
    Process process = Process.of(g);
    process.flush();
    g.waiting = "sleep";
    if (nanos > 0) {
      try {
        Thread.sleep(Duration.ofNanos(nanos));
      } catch (InterruptedException e) {
        process.checkRunning(g);
      }
    } else {
      Thread.yield();
    }
    process.checkRunning(g);
    g.waiting = null;
  }

  /** Go's {@code runtime.Goexit}. */
  public static GoPanic exit() {
    return GoPanic.exit();
  }

  /** How many there are. */
  public int count() {
    return count.get();
  }

  /** Unwinds all that are blocked; those that run end at their next poll. */
  void stopAll() {
    for (G g : all) {
      Thread thread = g.thread;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}

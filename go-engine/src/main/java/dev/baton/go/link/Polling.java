package dev.baton.go.link;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Polls;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.TimeUnit;

/**
 * The call site of all polls of a program. Normally it leads to nothing and costs nothing in
 * compiled code. The first call of the goroutines leads it to a look at a counter, which throws the
 * compiled code away once; further calls only count. After a long time without a call polls cost
 * nothing again. Any thread.
 */
public final class Polling {
  private static final MethodType TYPE = MethodType.methodType(void.class, G.class);
  private static final long SHORTEST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LONGEST_REST_NANOS = TimeUnit.HOURS.toNanos(1);

  private final MethodHandle off = find(Polling.class, "pass");
  private final MethodHandle on = findLook().bindTo(this);
  private final MutableCallSite site = new MutableCallSite(off);

  private volatile int calls;
  private long lastCall;

  /**
   * How long nobody may be called before polls are led to nothing; it doubles each time, so that
   * the code of a program whose goroutines are called now and then is compiled a few times only.
   */
  private long restNanos = SHORTEST_REST_NANOS;

  private static MethodHandle find(Class<?> owner, String name) {
    try {
      return MethodHandles.lookup().findStatic(owner, name, TYPE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle findLook() {
    try {
      return MethodHandles.lookup().findVirtual(Polling.class, "look", TYPE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What polls do while they are off. */
  static void pass(G g) {}

  /** What polls do while they are on: each goroutine answers a call once. */
  void look(G g) {
    int now = calls;
    if (g.answered != now) {
      g.answered = now;
      Polls.slow(g);
    }
  }

  public MutableCallSite site() {
    return site;
  }

  /**
   * Makes every goroutine look after its limits at its next poll and let others run; those that run
   * compiled code are told as well.
   */
  public synchronized void call() {
    calls++;
    lastCall = System.nanoTime();
    if (!isOn()) {
      lead(on);
    }
  }

  /** Whether a further call throws no compiled code away. */
  @SuppressWarnings("ReferenceEquality") // A handle is what it does; these are the two there are.
  public boolean isOn() {
    return site.getTarget() == on;
  }

  /** Lets goroutines be if they were not called for some time. */
  public synchronized void rest() {
    if (isOn() && System.nanoTime() - lastCall > restNanos) {
      lead(off);
      restNanos = Math.min(2 * restNanos, LONGEST_REST_NANOS);
    }
  }

  private void lead(MethodHandle target) {
    site.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {site});
  }
}

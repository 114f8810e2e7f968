package dev.baton.go.link;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Polls;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The call site of all polls of a program. Normally it leads to nothing and costs nothing in
 * compiled code; switched on, every loop looks after limits at its next turn. Any thread.
 */
public final class Polling {
  private static final MethodType TYPE = MethodType.methodType(void.class, G.class);

  private final MethodHandle off = find(Polling.class, "pass");
  private final MethodHandle on = find(Polls.class, "slow");
  private final MutableCallSite site = new MutableCallSite(off);

  private static MethodHandle find(Class<?> owner, String name) {
    try {
      return MethodHandles.lookup().findStatic(owner, name, TYPE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What polls do while they are off. */
  static void pass(G g) {}

  public MutableCallSite site() {
    return site;
  }

  /** Lets all loops look, or lets them be; those that run compiled code are told as well. */
  @SuppressWarnings("ReferenceEquality") // A handle is what it does; these are the two there are.
  public synchronized void turn(boolean look) {
    MethodHandle target = look ? on : off;
    if (site.getTarget() != target) {
      site.setTarget(target);
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }
}

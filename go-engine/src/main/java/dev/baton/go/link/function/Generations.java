package dev.baton.go.link.function;

import dev.baton.go.runtime.G;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets functions that were changed together take effect together: a host's call runs to its end
 * with the versions it began with, later ones see all new versions (H4). Goroutines that no host
 * waits for take the newest at each call.
 *
 * <p>A generation is the number of updates so far. While a call of an older generation runs, the
 * sites of newer changes choose by the caller's generation; then they lead straight on. Any thread.
 */
public final class Generations {
  private static final MethodHandle SEES = find();

  private final TreeMap<Long, Integer> running = new TreeMap<>();
  private final Map<MutableCallSite, MethodHandle> guarded = new HashMap<>();
  private long current;

  private static MethodHandle find() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              Generations.class, "sees", MethodType.methodType(boolean.class, long.class, G.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a caller takes the changes of that generation. */
  static boolean sees(long generation, G g) {
    return !(g.generation instanceof Long began) || began >= generation;
  }

  /** A host's call begins. */
  public synchronized void begin(G g) {
    g.generation = current;
    running.merge(current, 1, Integer::sum);
  }

  /** A host's call has ended; perhaps it was the last that needed old versions. */
  public synchronized void end(G g) {
    if (g.generation instanceof Long began) {
      running.computeIfPresent(began, (key, count) -> count == 1 ? null : count - 1);
      g.generation = null;
      if (!olderRun() && !guarded.isEmpty()) {
        List<MutableCallSite> sites = new ArrayList<>(guarded.keySet());
        guarded.forEach(MutableCallSite::setTarget);
        guarded.clear();
        MutableCallSite.syncAll(sites.toArray(MutableCallSite[]::new));
      }
    }
  }

  private boolean olderRun() {
    return !running.isEmpty() && running.firstKey() < current;
  }

  /** Puts new versions in force, all of them at once. */
  public synchronized void replace(Map<MutableCallSite, MethodHandle> newest) {
    long next = current + 1;
    boolean guard = !running.isEmpty();
    newest.forEach((site, target) -> point(site, target, guard, next));
    MutableCallSite.syncAll(newest.keySet().toArray(MutableCallSite[]::new));
    current = next;
  }

  private void point(MutableCallSite site, MethodHandle target, boolean guard, long generation) {
    if (guard) {
      MethodHandle test = MethodHandles.insertArguments(SEES, 0, generation);
      site.setTarget(MethodHandles.guardWithTest(test, target, site.getTarget()));
      guarded.put(site, target);
    } else {
      site.setTarget(target);
    }
  }
}

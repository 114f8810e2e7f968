package dev.baton.go.link.generation;

import dev.baton.go.runtime.G;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Lets functions that were changed together take effect together: a host's call runs to its end
 * with the versions it began with, later ones see all new versions (H4). Goroutines that are in no
 * call take the newest at each call of a function, for all functions from the same moment on.
 *
 * <p>A generation is the number of updates so far. While a new one is prepared, or a call of an
 * older one runs, the sites that differ choose by the caller's generation; then they lead straight
 * on. Any thread.
 */
public final class Generations {
  private static final MethodHandle SEES = find();

  private final BriefLock lock = new BriefLock();
  private final TreeMap<Long, Integer> running = new TreeMap<>();
  private final Map<MutableCallSite, Branches> guarded = new HashMap<>();
  private volatile long current;
  private boolean preparing;

  private static MethodHandle find() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              Generations.class, "sees", MethodType.methodType(boolean.class, long.class, G.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a caller takes the changes of that generation. */
  boolean sees(long generation, G g) {
    return Chain.of(g, current) >= generation;
  }

  /** The test of {@link #sees} for one generation. */
  MethodHandle test(long generation) {
    return MethodHandles.insertArguments(SEES.bindTo(this), 0, generation);
  }

  /**
   * A host's call begins.
   *
   * @param snapshot what is to be found out about the versions in force at just that moment
   */
  public <T> Begun<T> begin(Supplier<T> snapshot) {
    lock.lock();
    try {
      running.merge(current, 1, Integer::sum);
      return new Begun<>(new Chain(current), snapshot.get());
    } finally {
      lock.unlock();
    }
  }

  /** A call that has begun. */
  public record Begun<T>(Chain chain, T snapshot) {}

  /** A host's call has ended; perhaps it was the last that needed old versions. */
  public void end(Chain chain) {
    lock.lock();
    try {
      long began = chain.finish();
      running.computeIfPresent(began, (key, count) -> count == 1 ? null : count - 1);
      if (!guarded.isEmpty() && !preparing && oldest() > began) {
        straighten(guarded.keySet());
      }
    } finally {
      lock.unlock();
    }
  }

  private long oldest() {
    return running.isEmpty() ? current : running.firstKey();
  }

  /**
   * Puts new versions at their sites. Only what enters the {@linkplain #next next} chain sees them
   * until {@link #commit}, or until {@link #abandon} takes them away.
   */
  public void prepare(Map<MutableCallSite, MethodHandle> newest) {
    lock.lock();
    try {
      preparing = true;
      newest.forEach(
          (site, target) ->
              guarded
                  .computeIfAbsent(site, absent -> new Branches(site.getTarget()))
                  .add(current + 1, target));
      point(newest.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** The chain of whoever tries what is prepared. */
  public Chain next() {
    return new Chain(current + 1);
  }

  /**
   * Puts what is prepared in force, all of it at once.
   *
   * @param record keeps the books at just that moment
   */
  public void commit(Runnable record) {
    lock.lock();
    try {
      record.run();
      advance();
      preparing = false;
      straighten(guarded.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** Takes away what is prepared. */
  public void abandon() {
    lock.lock();
    try {
      preparing = false;
      guarded.values().forEach(branches -> branches.drop(current + 1));
      straighten(guarded.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** Puts one new version in force. Without old calls that are still running it needs no choice. */
  public boolean replace(MutableCallSite site, MethodHandle target, Runnable record) {
    lock.lock();
    try {
      if (!running.isEmpty() || guarded.containsKey(site)) {
        return false;
      }
      record.run();
      advance();
      site.setTarget(target);
      MutableCallSite.syncAll(new MutableCallSite[] {site});
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Under the lock. */
  private void advance() {
    long next = current + 1;
    current = next;
  }

  /** Lets sites forget what no call needs any more. */
  private void straighten(Collection<MutableCallSite> sites) {
    long oldest = oldest();
    guarded.forEach((site, branches) -> branches.forgetBefore(oldest));
    point(sites);
    guarded.values().removeIf(Branches::isStraight);
  }

  private void point(Collection<MutableCallSite> sites) {
    for (MutableCallSite site : sites) {
      Branches branches = guarded.get(site);
      if (branches != null) {
        site.setTarget(branches.target(this));
      }
    }
    MutableCallSite.syncAll(sites.toArray(MutableCallSite[]::new));
  }
}

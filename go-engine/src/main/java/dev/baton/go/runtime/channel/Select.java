package dev.baton.go.runtime.channel;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Waiter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a select statement: its cases in order, then {@link #choose} or {@link
 * #tryChoose}. Of several cases that can proceed one is taken at random.
 */
public final class Select {
  /** The value that was received. */
  public @Nullable Object value;

  /** Whether it was sent, not the zero value of a closed channel. */
  public boolean ok;

  private final @Nullable Chan[] chans;
  private final boolean[] sends;
  private final @Nullable Object[] values;
  private int count;
  private final AtomicReference<@Nullable Waiter> claimed = new AtomicReference<>();

  public Select(int cases) {
    chans = new Chan[cases];
    sends = new boolean[cases];
    values = new Object[cases];
  }

  /** The next case, {@code case c <- value}; never ready if the channel is nil. */
  public void send(@Nullable Chan chan, @Nullable Object plain) {
    sends[count] = true;
    values[count] = plain;
    chans[count++] = chan;
  }

  /** The next case, {@code case <-c}; never ready if the channel is nil. */
  public void receive(@Nullable Chan chan) {
    chans[count++] = chan;
  }

  /** Go's {@code select {}}. */
  @SuppressWarnings("DoNotCallSuggester") // Generated code calls it.
  public static void forever(G g) {
    throw Chan.blockForever(g, "select (no cases)");
  }

  /** Takes a case that can proceed at once, -1 for the default case. */
  public int tryChoose(G g) {
    Chan[] locked = lockAll();
    try {
      return takeReady(g);
    } finally {
      unlock(locked);
    }
  }

  /** Waits until a case can proceed and takes it. */
  public int choose(G g) {
    @Nullable Waiter[] waiters;
    Chan[] locked = lockAll();
    try {
      int ready = takeReady(g);
      if (ready >= 0) {
        return ready;
      }
      waiters = enqueueAll(g);
    } finally {
      unlock(locked);
    }
    return finish(g, locked, waiters);
  }

  private int takeReady(G g) {
    for (int i : shuffled()) {
      Chan chan = chans[i];
      if (chan != null && take(g, chan, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean take(G g, Chan chan, int i) {
    if (sends[i]) {
      return chan.trySend(values[i]);
    }
    Waiter waiter = new Waiter(g, null, i, null);
    boolean taken = chan.tryReceive(waiter);
    if (taken) {
      value = waiter.value;
      ok = waiter.ok;
    }
    return taken;
  }

  private int[] shuffled() {
    int[] order = new int[count];
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private @Nullable Waiter[] enqueueAll(G g) {
    @Nullable Waiter[] waiters = new Waiter[count];
    for (int i = 0; i < count; i++) {
      Chan chan = chans[i];
      if (chan != null) {
        Waiter waiter = new Waiter(g, claimed, i, values[i]);
        waiters[i] = waiter;
        (sends[i] ? chan.senders : chan.receivers).add(waiter);
      }
    }
    return waiters;
  }

  private int finish(G g, Chan[] involved, @Nullable Waiter[] waiters) {
    Waiter chosen;
    try {
      String why = involved.length == 0 ? "select (no cases)" : "select";
      chosen = Goroutines.parkSelect(g, why, claimed);
    } finally {
      leaveAll(involved, waiters);
    }
    if (sends[chosen.index] && !chosen.ok) {
      throw Chan.sendOnClosed();
    }
    value = chosen.value;
    ok = chosen.ok;
    return chosen.index;
  }

  private void leaveAll(Chan[] involved, @Nullable Waiter[] waiters) {
    lock(involved);
    try {
      for (int i = 0; i < count; i++) {
        Chan chan = chans[i];
        Waiter waiter = waiters[i];
        if (chan != null && waiter != null) {
          (sends[i] ? chan.senders : chan.receivers).remove(waiter);
        }
      }
    } finally {
      unlock(involved);
    }
  }

  /** Locks each channel once, in the order of their ids. */
  private Chan[] lockAll() {
    Chan[] distinct = new Chan[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      Chan chan = chans[i];
      if (chan != null && !contains(distinct, found, chan)) {
        distinct[found++] = chan;
      }
    }
    Chan[] sorted = Arrays.copyOf(distinct, found);
    if (found > 1) {
      Arrays.sort(sorted, Comparator.comparingLong(chan -> chan.id));
    }
    lock(sorted);
    return sorted;
  }

  private static boolean contains(Chan[] chans, int count, Chan wanted) {
    for (int i = 0; i < count; i++) {
      if (chans[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static void lock(Chan[] chans) {
    for (Chan chan : chans) {
      chan.lock.lock();
    }
  }

  private static void unlock(Chan[] chans) {
    for (Chan chan : chans) {
      chan.lock.unlock();
    }
  }
}

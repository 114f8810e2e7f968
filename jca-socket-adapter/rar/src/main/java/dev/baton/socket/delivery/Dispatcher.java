package dev.baton.socket.delivery;

import dev.baton.socket.delivery.Entry.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gives work threads batches of mailboxes that have something to deliver. Waits about a millisecond
 * for a batch to grow, and keeps a part of the threads free of calls that may have to wait for
 * others (log-ins, stored sessions), so that those never stop the uplink.
 *
 * <p>Safe for use by several threads.
 */
public final class Dispatcher {

  private static final Kind[] KINDS = Kind.values();

  private final DeliveryLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
  private final PriorityQueue<Waking> waking =
      new PriorityQueue<>(Comparator.comparingLong(Waking::due));
  private int turn;
  private boolean stopped;

  public Dispatcher(DeliveryLimits limits) {
    this.limits = limits;
    int some = Math.max(1, limits.workThreads() / 3);
    for (Kind kind : KINDS) {
      boolean mayWait = kind == Kind.ATTEMPT || kind == Kind.CHANGE;
      lanes.put(kind, new Lane(mayWait ? some : limits.workThreads()));
    }
  }

  private Lane lane(Kind kind) {
    return Objects.requireNonNull(lanes.get(kind));
  }

  /** Mailboxes whose next entries are of one kind. */
  private static final class Lane {
    final int mostAtOnce;
    final ArrayDeque<Mailbox> ready = new ArrayDeque<>();
    long since;
    int running;

    Lane(int mostAtOnce) {
      this.mostAtOnce = mostAtOnce;
    }
  }

  private record Waking(Mailbox mailbox, long due) {}

  /** What one call delivers. */
  record Batch(Kind kind, List<Mailbox.Run> runs) {}

  /** Lets all work threads end. */
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing waits and nothing is being delivered. */
  public boolean isQuiet() {
    lock.lock();
    try {
      for (Lane lane : lanes.values()) {
        if (!lane.ready.isEmpty() || lane.running > 0) {
          return false;
        }
      }
      return waking.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  void ready(Mailbox mailbox, Kind kind) {
    lock.lock();
    try {
      Lane lane = lane(kind);
      lane.ready.add(mailbox);
      int size = lane.ready.size();
      if (size == 1) {
        lane.since = System.nanoTime();
      }
      if (size == 1 || size == limits.maxBatch()) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  void wakeLater(Mailbox mailbox, long millis) {
    lock.lock();
    try {
      waking.add(new Waking(mailbox, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)));
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a batch; null once this dispatcher has been stopped. */
  @Nullable Batch next() throws InterruptedException {
    while (true) {
      List<Mailbox> due = new ArrayList<>(0);
      lock.lockInterruptibly();
      try {
        if (stopped) {
          return null;
        }
        long now = System.nanoTime();
        Batch batch = takeRipe(now);
        if (batch != null) {
          return batch;
        }
        collectDue(now, due);
        if (due.isEmpty()) {
          await(now);
        }
      } finally {
        lock.unlock();
      }
      due.forEach(Mailbox::wake);
    }
  }

  /** The batch is delivered; its mailboxes have been released. */
  void finished(Kind kind) {
    lock.lock();
    try {
      Lane lane = lane(kind);
      lane.running--;
      if (!lane.ready.isEmpty()) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Batch takeRipe(long now) {
    for (int step = 0; step < KINDS.length; step++) {
      Kind kind = KINDS[(turn + step) % KINDS.length];
      Lane lane = lane(kind);
      if (mayRun(lane) && isRipe(lane, now)) {
        turn = (turn + step + 1) % KINDS.length;
        return take(kind, lane);
      }
    }
    return null;
  }

  private static boolean mayRun(Lane lane) {
    return !lane.ready.isEmpty() && lane.running < lane.mostAtOnce;
  }

  private boolean isRipe(Lane lane, long now) {
    return lane.ready.size() >= limits.maxBatch() || now - lane.since >= limits.linger().toNanos();
  }

  private Batch take(Kind kind, Lane lane) {
    List<Mailbox.Run> runs = new ArrayList<>();
    int room = limits.maxBatch();
    while (room > 0 && !lane.ready.isEmpty()) {
      Mailbox.Run run = lane.ready.remove().take(room);
      runs.add(run);
      room -= run.entries().size();
    }
    lane.running++;
    if (!lane.ready.isEmpty()) {
      changed.signal();
    }
    return new Batch(kind, runs);
  }

  private void collectDue(long now, List<Mailbox> due) {
    while (!waking.isEmpty() && waking.element().due() - now <= 0) {
      due.add(waking.remove().mailbox());
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is in next()
  private void await(long now) throws InterruptedException {
    long wait = Long.MAX_VALUE;
    for (Lane lane : lanes.values()) {
      if (mayRun(lane)) {
        wait = Math.min(wait, limits.linger().toNanos() - (now - lane.since));
      }
    }
    if (!waking.isEmpty()) {
      wait = Math.min(wait, waking.element().due() - now);
    }
    if (wait == Long.MAX_VALUE) {
      changed.await();
    } else {
      changed.awaitNanos(wait);
    }
  }
}

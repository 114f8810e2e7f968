package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Waiter;
import dev.baton.go.runtime.type.Struct;

/**
 * Go's {@code sync.RWMutex}: many readers or one writer. A writer that waits keeps later readers
 * out, and lets those go before the next writer.
 */
final class RwMutex {
  /** The mutex that writers hold among themselves. */
  private static final int WRITERS = 0;

  /** How many read or wait to; less by {@link #MAXIMAL_READERS} while a writer has its turn. */
  private static final int READER_COUNT = 3;

  /** How many still read that the writer waits for. */
  private static final int READER_WAIT = 4;

  /** The value in an {@code atomic.Int32}. */
  private static final int VALUE = 1;

  private static final int MAXIMAL_READERS = 1 << 30;

  private RwMutex() {}

  static void lockRead(G g, Struct lock) {
    Waiter waiter;
    synchronized (lock) {
      if (count(lock, READER_COUNT, 1) > 0) {
        return;
      }
      waiter = Queues.enter(g, readers(lock));
    }
    try {
      Goroutines.park(g, "sync.RWMutex.RLock", waiter);
    } catch (Stopped ended) {
      giveUpReading(lock, waiter);
      throw ended;
    }
  }

  private static void giveUpReading(Struct lock, Waiter waiter) {
    synchronized (lock) {
      if (Queues.leave(readers(lock), waiter)) {
        count(lock, READER_COUNT, -1);
      } else {
        unlockRead(lock);
      }
    }
  }

  static boolean tryLockRead(Struct lock) {
    synchronized (lock) {
      boolean free = count(lock, READER_COUNT, 0) >= 0;
      if (free) {
        count(lock, READER_COUNT, 1);
      }
      return free;
    }
  }

  /** Tells whether it was locked for reading. */
  static boolean unlockRead(Struct lock) {
    synchronized (lock) {
      int before = count(lock, READER_COUNT, 0);
      if (before == 0 || before == -MAXIMAL_READERS) {
        return false;
      }
      count(lock, READER_COUNT, -1);
      if (before < 0 && count(lock, READER_WAIT, -1) == 0) {
        Queues.admit(writer(lock));
      }
      return true;
    }
  }

  static void lockWrite(G g, Struct lock) {
    Mutex.lock(g, writers(lock));
    Waiter waiter;
    synchronized (lock) {
      int reading = count(lock, READER_COUNT, 0);
      count(lock, READER_COUNT, -MAXIMAL_READERS);
      if (reading == 0) {
        return;
      }
      count(lock, READER_WAIT, reading);
      waiter = Queues.enter(g, writer(lock));
    }
    try {
      Goroutines.park(g, "sync.RWMutex.Lock", waiter);
    } catch (Stopped ended) {
      giveUpWriting(lock, waiter);
      throw ended;
    }
  }

  private static void giveUpWriting(Struct lock, Waiter waiter) {
    synchronized (lock) {
      Queues.leave(writer(lock), waiter);
      count(lock, READER_WAIT, -count(lock, READER_WAIT, 0));
      unlockWrite(lock);
    }
  }

  static boolean tryLockWrite(Struct lock) {
    synchronized (lock) {
      boolean free = count(lock, READER_COUNT, 0) == 0 && Mutex.tryLock(writers(lock));
      if (free) {
        count(lock, READER_COUNT, -MAXIMAL_READERS);
      }
      return free;
    }
  }

  /** Tells whether it was locked for writing. */
  static boolean unlockWrite(Struct lock) {
    synchronized (lock) {
      if (count(lock, READER_COUNT, 0) >= 0) {
        return false;
      }
      count(lock, READER_COUNT, MAXIMAL_READERS);
      Queues.admitAll(readers(lock));
      return Mutex.unlock(writers(lock));
    }
  }

  /** Adds to a count and tells the sum. */
  private static int count(Struct lock, int field, int more) {
    Struct count = Fields.struct(lock, field);
    int sum = (int) Fields.get(count, VALUE) + more;
    count.field(VALUE, sum);
    return sum;
  }

  private static Struct writers(Struct lock) {
    return Fields.struct(lock, WRITERS);
  }

  /** Where readers wait. */
  private static Struct readers(Struct lock) {
    return Fields.struct(lock, READER_COUNT);
  }

  /** Where the writer waits whose turn it is. */
  private static Struct writer(Struct lock) {
    return Fields.struct(lock, READER_WAIT);
  }
}

package dev.baton.go.runtime.lock;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.WaitQueue;
import dev.baton.go.runtime.sched.Waiter;

/** Many readers or one writer; a writer that waits keeps later readers out. */
public final class ReadWriteLock {
  private final WaitQueue readers = new WaitQueue();
  private final WaitQueue writers = new WaitQueue();
  private int reading;
  private boolean writing;

  public void lockRead(G g) {
    Waiter waiter;
    synchronized (this) {
      if (!writing && writers.isEmpty()) {
        reading++;
        return;
      }
      waiter = new Waiter(g, null);
      readers.add(waiter);
    }
    Goroutines.park(g, "sync.RWMutex.RLock", waiter);
  }

  public synchronized boolean tryLockRead() {
    if (writing || !writers.isEmpty()) {
      return false;
    }
    reading++;
    return true;
  }

  /** Tells whether it was locked for reading. */
  public synchronized boolean unlockRead() {
    if (reading == 0) {
      return false;
    }
    reading--;
    if (reading == 0) {
      admitWriter();
    }
    return true;
  }

  public void lockWrite(G g) {
    Waiter waiter;
    synchronized (this) {
      if (!writing && reading == 0) {
        writing = true;
        return;
      }
      waiter = new Waiter(g, null);
      writers.add(waiter);
    }
    Goroutines.park(g, "sync.RWMutex.Lock", waiter);
  }

  public synchronized boolean tryLockWrite() {
    if (writing || reading > 0) {
      return false;
    }
    writing = true;
    return true;
  }

  /** Tells whether it was locked for writing. Readers that waited go before the next writer. */
  public synchronized boolean unlockWrite() {
    if (!writing) {
      return false;
    }
    writing = false;
    for (Waiter reader = readers.take(); reader != null; reader = readers.take()) {
      reading++;
      Goroutines.unpark(reader);
    }
    if (reading == 0) {
      admitWriter();
    }
    return true;
  }

  private void admitWriter() {
    Waiter writer = writers.take();
    if (writer != null) {
      writing = true;
      Goroutines.unpark(writer);
    }
  }
}

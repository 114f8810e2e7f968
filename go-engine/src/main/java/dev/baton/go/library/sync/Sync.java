package dev.baton.go.library.sync;

import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.lock.Gate;
import dev.baton.go.runtime.lock.ReadWriteLock;
import dev.baton.go.runtime.lock.Semaphore;
import java.util.Objects;

/** The functions of package sync that are written in Java. */
public final class Sync {
  private static final int LOCK = 0;
  private static final int GATE = 1;

  private Sync() {}

  private static Semaphore semaphore(Object mutex) {
    return Parts.of(mutex, LOCK, Semaphore.class, () -> new Semaphore(1));
  }

  public static void Mutex_Lock(G g, Object mutex) {
    semaphore(mutex).acquire(g, "sync.Mutex.Lock");
  }

  public static boolean Mutex_TryLock(G g, Object mutex) {
    return semaphore(mutex).tryAcquire();
  }

  public static void Mutex_Unlock(G g, Object mutex) {
    if (!semaphore(mutex).release(1)) {
      throw new FatalError("sync: unlock of unlocked mutex");
    }
  }

  private static ReadWriteLock readWriteLock(Object mutex) {
    return Parts.of(mutex, LOCK, ReadWriteLock.class, ReadWriteLock::new);
  }

  public static void RWMutex_Lock(G g, Object mutex) {
    readWriteLock(mutex).lockWrite(g);
  }

  public static boolean RWMutex_TryLock(G g, Object mutex) {
    return readWriteLock(mutex).tryLockWrite();
  }

  public static void RWMutex_Unlock(G g, Object mutex) {
    if (!readWriteLock(mutex).unlockWrite()) {
      throw new FatalError("sync: Unlock of unlocked RWMutex");
    }
  }

  public static void RWMutex_RLock(G g, Object mutex) {
    readWriteLock(mutex).lockRead(g);
  }

  public static boolean RWMutex_TryRLock(G g, Object mutex) {
    return readWriteLock(mutex).tryLockRead();
  }

  public static void RWMutex_RUnlock(G g, Object mutex) {
    if (!readWriteLock(mutex).unlockRead()) {
      throw new FatalError("sync: RUnlock of unlocked RWMutex");
    }
  }

  private static Countdown countdown(Object group) {
    return Parts.of(group, LOCK, Countdown.class, Countdown::new);
  }

  public static void WaitGroup_Add(G g, Object group, long delta) {
    if (!countdown(group).add(delta)) {
      throw Panics.panic(g, Texts.string("sync: negative WaitGroup counter"));
    }
  }

  public static void WaitGroup_Wait(G g, Object group) {
    countdown(group).await(g);
  }

  private static Gate gate(Object condition) {
    return Parts.of(condition, GATE, Gate.class, Gate::new);
  }

  public static Object Cond_enter(G g, Object condition) {
    return gate(condition).enter(g);
  }

  public static void Cond_await(G g, Object condition, Object ticket) {
    ((Gate.Ticket) Objects.requireNonNull(ticket)).await("sync.Cond.Wait");
  }

  public static void Cond_Signal(G g, Object condition) {
    gate(condition).openForOne();
  }

  public static void Cond_Broadcast(G g, Object condition) {
    gate(condition).openForAll();
  }
}

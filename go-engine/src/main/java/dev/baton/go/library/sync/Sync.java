package dev.baton.go.library.sync;

import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.sched.Waiter;
import java.util.Objects;

/** The functions of package sync that are written in Java. */
public final class Sync {
  private Sync() {}

  public static void Mutex_Lock(G g, Object mutex) {
    Mutex.lock(g, Fields.receiver(mutex));
  }

  public static boolean Mutex_TryLock(G g, Object mutex) {
    return Mutex.tryLock(Fields.receiver(mutex));
  }

  public static void Mutex_Unlock(G g, Object mutex) {
    if (!Mutex.unlock(Fields.receiver(mutex))) {
      throw new FatalError("sync: unlock of unlocked mutex");
    }
  }

  public static void RWMutex_Lock(G g, Object mutex) {
    RwMutex.lockWrite(g, Fields.receiver(mutex));
  }

  public static boolean RWMutex_TryLock(G g, Object mutex) {
    return RwMutex.tryLockWrite(Fields.receiver(mutex));
  }

  public static void RWMutex_Unlock(G g, Object mutex) {
    if (!RwMutex.unlockWrite(Fields.receiver(mutex))) {
      throw new FatalError("sync: Unlock of unlocked RWMutex");
    }
  }

  public static void RWMutex_RLock(G g, Object mutex) {
    RwMutex.lockRead(g, Fields.receiver(mutex));
  }

  public static boolean RWMutex_TryRLock(G g, Object mutex) {
    return RwMutex.tryLockRead(Fields.receiver(mutex));
  }

  public static void RWMutex_RUnlock(G g, Object mutex) {
    if (!RwMutex.unlockRead(Fields.receiver(mutex))) {
      throw new FatalError("sync: RUnlock of unlocked RWMutex");
    }
  }

  public static void WaitGroup_Add(G g, Object group, long delta) {
    if (!WaitGroup.add(Fields.receiver(group), delta)) {
      throw Panics.panic(g, Texts.string("sync: negative WaitGroup counter"));
    }
  }

  public static void WaitGroup_Wait(G g, Object group) {
    WaitGroup.await(g, Fields.receiver(group));
  }

  public static Object Cond_enter(G g, Object condition) {
    return Cond.enter(g, Fields.receiver(condition));
  }

  public static void Cond_await(G g, Object condition, Object place) {
    Cond.await(Fields.receiver(condition), (Waiter) Objects.requireNonNull(place));
  }

  public static void Cond_Signal(G g, Object condition) {
    Cond.signal(Fields.receiver(condition));
  }

  public static void Cond_Broadcast(G g, Object condition) {
    Cond.broadcast(Fields.receiver(condition));
  }

  public static void setPatient(G g, boolean patient) {
    g.patient = patient;
  }
}

package dev.baton.go.link.generation;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock for a few steps that wait for nothing. Whoever runs may take it: where goroutines are
 * linking calls they keep the JVM's carrier threads, and a lock that is kept for the virtual thread
 * that waits longest would stay free for ever, when those who keep the carriers wait for someone
 * who waits for the lock. Not reentrant.
 */
final class BriefLock {
  private final AtomicBoolean held = new AtomicBoolean();

  @SuppressWarnings("ThreadPriorityCheck") // Lets the holder go on, whose steps are few.
  void lock() {
    while (!held.compareAndSet(false, true)) {
      Thread.yield();
    }
  }

  void unlock() {
    held.set(false);
  }
}

package dev.baton.device.life;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what it is given one at a time, in order: on the thread that brought it, or on the one that
 * is busy with something earlier. So a device needs no thread and no lock of its own.
 */
final class Serial implements Executor {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    if (size.getAndIncrement() == 0) {
      do {
        Runnable next = waiting.poll();
        if (next != null) {
          next.run();
        }
      } while (size.decrementAndGet() > 0);
    }
  }
}

package dev.baton.go.runtime.channel;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.WaitQueue;
import dev.baton.go.runtime.sched.Waiter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A Go channel; the nil channel is null, which the static methods take. Values are plain.
 *
 * <p>The lock orders all operations of a channel, so a send happens before its receive, a receive
 * before the send whose place it makes, and a close before the receives that see it.
 */
public final class Chan {
  private static final AtomicLong IDS = new AtomicLong();
  private static final long MAXIMAL_CAPACITY = 1L << 30;
  private static final int FIRST_BUFFER = 16;

  /** The order in which a select takes several locks. */
  final long id = IDS.incrementAndGet();

  final ReentrantLock lock = new ReentrantLock();
  final WaitQueue senders = new WaitQueue();
  final WaitQueue receivers = new WaitQueue();

  private final @Nullable Object zero;
  private final int capacity;
  private @Nullable Object[] buffer;
  private int first;
  private int count;
  private boolean closed;

  private Chan(int capacity, @Nullable Object zero) {
    this.capacity = capacity;
    this.zero = zero;
    this.buffer = new Object[Math.min(capacity, FIRST_BUFFER)];
  }

  /** Go's {@code make(chan T, capacity)}, with T's zero value. */
  public static Chan make(G g, long capacity, @Nullable Object zero) {
    if (capacity < 0 || capacity > MAXIMAL_CAPACITY) {
      throw Panics.plain("makechan: size out of range");
    }
    g.allocated(96 + 8 * capacity);
    return new Chan((int) capacity, zero);
  }

  /** Go's {@code c <- value}. */
  public static void send(G g, @Nullable Chan chan, @Nullable Object value) {
    if (chan == null) {
      throw blockForever(g, "chan send (nil chan)");
    }
    chan.send(g, value);
  }

  private void send(G g, @Nullable Object value) {
    Waiter waiter;
    lock.lock();
    try {
      if (trySend(value)) {
        return;
      }
      waiter = new Waiter(g, value);
      senders.add(waiter);
    } finally {
      lock.unlock();
    }
    await(g, "chan send", senders, waiter);
    if (!waiter.ok) {
      throw sendOnClosed();
    }
  }

  /** Sends if that is possible at once. Under the lock. */
  boolean trySend(@Nullable Object value) {
    if (closed) {
      throw sendOnClosed();
    }
    Waiter receiver = receivers.takeRunning();
    if (receiver != null) {
      complete(receiver, value, true);
      return true;
    }
    if (count < capacity) {
      enqueue(value);
      return true;
    }
    return false;
  }

  /** Go's {@code <-c}; {@code g.ok} tells whether the value was sent. */
  public static @Nullable Object receive(G g, @Nullable Chan chan) {
    if (chan == null) {
      throw blockForever(g, "chan receive (nil chan)");
    }
    return chan.receive(g);
  }

  private @Nullable Object receive(G g) {
    Waiter waiter = new Waiter(g, null);
    boolean received;
    lock.lock();
    try {
      received = tryReceive(waiter);
      if (!received) {
        receivers.add(waiter);
      }
    } finally {
      lock.unlock();
    }
    if (!received) {
      await(g, "chan receive", receivers, waiter);
    }
    g.ok = waiter.ok;
    return waiter.value;
  }

  /** Blocks until the waiter is done. Whose process ends meanwhile does not wait any longer. */
  private void await(G g, String why, WaitQueue queue, Waiter waiter) {
    try {
      Goroutines.park(g, why, waiter);
    } catch (Stopped ended) {
      lock.lock();
      try {
        queue.remove(waiter);
      } finally {
        lock.unlock();
      }
      throw ended;
    }
  }

  /** Receives into the waiter if that is possible at once. Under the lock. */
  boolean tryReceive(Waiter waiter) {
    if (count > 0) {
      waiter.value = dequeue();
      waiter.ok = true;
      Waiter sender = senders.takeRunning();
      if (sender != null) {
        enqueue(sender.value);
        complete(sender, null, true);
      }
      return true;
    }
    Waiter sender = senders.takeRunning();
    if (sender != null) {
      waiter.value = sender.value;
      waiter.ok = true;
      complete(sender, null, true);
      return true;
    }
    if (closed) {
      waiter.value = zero;
      waiter.ok = false;
      return true;
    }
    return false;
  }

  /** Go's {@code close(c)}. */
  public static void close(@Nullable Chan chan) {
    if (chan == null) {
      throw Panics.plain("close of nil channel");
    }
    chan.close();
  }

  private void close() {
    lock.lock();
    try {
      if (closed) {
        throw Panics.plain("close of closed channel");
      }
      closed = true;
      for (Waiter receiver = receivers.takeRunning();
          receiver != null;
          receiver = receivers.takeRunning()) {
        complete(receiver, zero, false);
      }
      for (Waiter sender = senders.takeRunning(); sender != null; sender = senders.takeRunning()) {
        complete(sender, null, false);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void complete(Waiter waiter, @Nullable Object value, boolean ok) {
    waiter.value = value;
    waiter.ok = ok;
    Goroutines.unpark(waiter);
  }

  static GoPanic sendOnClosed() {
    return Panics.plain("send on closed channel");
  }

  static AssertionError blockForever(G g, String why) {
    Goroutines.park(g, why, new Waiter(g, null));
    throw new AssertionError("woken though nobody could");
  }

  private void enqueue(@Nullable Object value) {
    if (count == buffer.length) {
      widen();
    }
    int end = first + count;
    buffer[end < buffer.length ? end : end - buffer.length] = value;
    count++;
  }

  /** Buffers grow up to their capacity as they are needed. */
  private void widen() {
    @Nullable Object[] wider = new Object[Math.min(capacity, 2 * buffer.length)];
    int head = buffer.length - first;
    System.arraycopy(buffer, first, wider, 0, head);
    System.arraycopy(buffer, 0, wider, head, first);
    buffer = wider;
    first = 0;
  }

  private @Nullable Object dequeue() {
    Object value = buffer[first];
    buffer[first] = null;
    first = first + 1 == buffer.length ? 0 : first + 1;
    count--;
    return value;
  }

  /** Go's {@code len(c)}. */
  public static long len(@Nullable Chan chan) {
    if (chan == null) {
      return 0;
    }
    chan.lock.lock();
    try {
      return chan.count;
    } finally {
      chan.lock.unlock();
    }
  }

  /** Go's {@code cap(c)}. */
  public static long cap(@Nullable Chan chan) {
    return chan == null ? 0 : chan.capacity;
  }
}

package dev.baton.go.library.sync.atomic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.memory.Location;
import dev.baton.go.runtime.pointer.IntPointer;
import dev.baton.go.runtime.pointer.LongPointer;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.pointer.RefPointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Interfaces;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The functions of package sync/atomic that are written in Java. A place is guarded by the monitor
 * of the object that holds it; loads need only a fence, for the JVM tears no value.
 */
public final class Atomic {
  private Atomic() {}

  @SuppressWarnings({
    "NamedLikeContextualKeyword",
    "ThreadPriorityCheck"
  }) // Go's spinning code calls it.
  public static void yield(G g) {
    Thread.yield();
  }

  public static boolean sameType(G g, @Nullable Object a, @Nullable Object b) {
    return Interfaces.typeOf(a) == Interfaces.typeOf(b);
  }

  public static int LoadInt32(G g, IntPointer place) {
    int value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StoreInt32(G g, IntPointer place, int value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static int AddInt32(G g, IntPointer place, int delta) {
    synchronized (place.base()) {
      int sum = place.get() + delta;
      place.set(sum);
      return sum;
    }
  }

  public static int SwapInt32(G g, IntPointer place, int value) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(value);
      return old;
    }
  }

  public static boolean CompareAndSwapInt32(G g, IntPointer place, int old, int value) {
    synchronized (place.base()) {
      boolean equal = place.get() == old;
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }

  public static int AndInt32(G g, IntPointer place, int mask) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(old & mask);
      return old;
    }
  }

  public static int OrInt32(G g, IntPointer place, int mask) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(old | mask);
      return old;
    }
  }

  public static long LoadInt64(G g, LongPointer place) {
    long value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StoreInt64(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static long AddInt64(G g, LongPointer place, long delta) {
    synchronized (place.base()) {
      long sum = place.get() + delta;
      place.set(sum);
      return sum;
    }
  }

  public static long SwapInt64(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(value);
      return old;
    }
  }

  public static boolean CompareAndSwapInt64(G g, LongPointer place, long old, long value) {
    synchronized (place.base()) {
      boolean equal = place.get() == old;
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }

  public static long AndInt64(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old & mask);
      return old;
    }
  }

  public static long OrInt64(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old | mask);
      return old;
    }
  }

  public static int LoadUint32(G g, IntPointer place) {
    int value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StoreUint32(G g, IntPointer place, int value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static int AddUint32(G g, IntPointer place, int delta) {
    synchronized (place.base()) {
      int sum = place.get() + delta;
      place.set(sum);
      return sum;
    }
  }

  public static int SwapUint32(G g, IntPointer place, int value) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(value);
      return old;
    }
  }

  public static boolean CompareAndSwapUint32(G g, IntPointer place, int old, int value) {
    synchronized (place.base()) {
      boolean equal = place.get() == old;
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }

  public static int AndUint32(G g, IntPointer place, int mask) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(old & mask);
      return old;
    }
  }

  public static int OrUint32(G g, IntPointer place, int mask) {
    synchronized (place.base()) {
      int old = place.get();
      place.set(old | mask);
      return old;
    }
  }

  public static long LoadUint64(G g, LongPointer place) {
    long value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StoreUint64(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static long AddUint64(G g, LongPointer place, long delta) {
    synchronized (place.base()) {
      long sum = place.get() + delta;
      place.set(sum);
      return sum;
    }
  }

  public static long SwapUint64(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(value);
      return old;
    }
  }

  public static boolean CompareAndSwapUint64(G g, LongPointer place, long old, long value) {
    synchronized (place.base()) {
      boolean equal = place.get() == old;
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }

  public static long AndUint64(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old & mask);
      return old;
    }
  }

  public static long OrUint64(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old | mask);
      return old;
    }
  }

  public static long LoadUintptr(G g, LongPointer place) {
    long value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StoreUintptr(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static long AddUintptr(G g, LongPointer place, long delta) {
    synchronized (place.base()) {
      long sum = place.get() + delta;
      place.set(sum);
      return sum;
    }
  }

  public static long SwapUintptr(G g, LongPointer place, long value) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(value);
      return old;
    }
  }

  public static boolean CompareAndSwapUintptr(G g, LongPointer place, long old, long value) {
    synchronized (place.base()) {
      boolean equal = place.get() == old;
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }

  public static long AndUintptr(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old & mask);
      return old;
    }
  }

  public static long OrUintptr(G g, LongPointer place, long mask) {
    synchronized (place.base()) {
      long old = place.get();
      place.set(old | mask);
      return old;
    }
  }

  public static @Nullable Object LoadPointer(G g, RefPointer place) {
    Object value = place.get();
    VarHandle.fullFence();
    return value;
  }

  public static void StorePointer(G g, RefPointer place, @Nullable Object value) {
    synchronized (place.base()) {
      place.set(value);
    }
    VarHandle.fullFence();
  }

  public static @Nullable Object SwapPointer(G g, RefPointer place, @Nullable Object value) {
    synchronized (place.base()) {
      Object old = place.get();
      place.set(value);
      return old;
    }
  }

  @SuppressWarnings("ReferenceEquality") // Other pointers than these are equal if identical.
  public static boolean CompareAndSwapPointer(
      G g, RefPointer place, @Nullable Object old, @Nullable Object value) {
    synchronized (place.base()) {
      Object now = place.get();
      boolean equal =
          now == old
              || ((now instanceof Pointer || now instanceof Slice || now instanceof Location)
                  && now.equals(old));
      if (equal) {
        place.set(value);
      }
      return equal;
    }
  }
}

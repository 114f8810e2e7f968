package dev.baton.go.runtime.address;

import dev.baton.go.runtime.aggregate.Aggregate;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.value.GoString;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for addresses. The JVM moves objects and tells nobody where they are, so an
 * object gets a range of numbers when it is first asked for one: aligned, the same as long as it
 * lives, and apart from those of all others, also of those that are gone. Safe for any thread.
 */
public final class Addresses {
  private static final long HEAP = 0xc000000000L;
  private static final long ALIGNMENT = 16;

  /** Bytes of the largest value that a Java reference stands for: a slice. */
  private static final long LARGEST_REFERENCE = 24;

  private static final Map<Object, Region> REGIONS = new WeakHashMap<>();
  private static final NavigableMap<Long, Region> BY_START = new TreeMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();

  /** Each pointer to a package's variable is a new object: the first one stands for all. */
  private static final ClassValue<Map<Long, Pointer>> PACKAGE_VARIABLES =
      new ClassValue<>() {
        @Override
        protected Map<Long, Pointer> computeValue(Class<?> holder) {
          return new ConcurrentHashMap<>();
        }
      };

  private static long next = HEAP;

  private Addresses() {}

  /** The address that a pointer holds, or of anything else that is a Java object; 0 for nil. */
  public static long of(@Nullable Object place) {
    return switch (place) {
      case null -> 0;
      case Addressed inner -> inner.address();
      case Pointer pointer -> of(pointer);
      case Slice slice when slice.isNil() -> 0;
      case Slice slice -> element(slice.backingArray(), slice.offset);
      case GoString text when text.isUnplaced() -> 0;
      case GoString text -> of(text.readOnlyBytes());
      default -> region(place).start;
    };
  }

  private static long of(Pointer pointer) {
    long place = pointer.place();
    return switch (pointer.base()) {
      case Class<?> _ -> region(pointer).start;
      case Aggregate struct -> region(struct).start + struct.offset((int) place);
      case Object array when array.getClass().isArray() -> element(array, place);
      case Object variable -> region(variable).start + place;
    };
  }

  private static long element(Object array, long index) {
    return region(array).start + index * stride(array);
  }

  /** The range of an object, or of the variable of a package that a pointer leads to. */
  public static Region region(Object object) {
    Object base =
        object instanceof Pointer pointer && pointer.base() instanceof Class<?> holder
            ? PACKAGE_VARIABLES.get(holder).computeIfAbsent(pointer.place(), _ -> pointer)
            : object;
    synchronized (REGIONS) {
      return REGIONS.computeIfAbsent(base, Addresses::allot);
    }
  }

  private static Region allot(Object base) {
    for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
      BY_START.remove(((Region) dead).start);
    }
    Region region = new Region(base, next, size(base), DEAD);
    next += (region.size / ALIGNMENT + 1) * ALIGNMENT;
    BY_START.put(region.start, region);
    return region;
  }

  /** The range that an address is in or just behind; null if there is none. */
  public static @Nullable Region at(long address) {
    synchronized (REGIONS) {
      Map.Entry<Long, Region> entry = BY_START.floorEntry(address);
      return entry != null && address <= entry.getKey() + entry.getValue().size
          ? entry.getValue()
          : null;
    }
  }

  private static long size(Object base) {
    return switch (base) {
      case Aggregate struct -> struct.size();
      case Aggregate[] structs -> structs.length * stride(structs);
      case Object[] cells -> cells.length * Math.max(stride(cells), LARGEST_REFERENCE);
      case Object array when array.getClass().isArray() -> Array.getLength(array) * stride(array);
      default -> LARGEST_REFERENCE;
    };
  }

  /** How far the elements of an array are apart in Go, as far as the array itself tells. */
  private static long stride(Object array) {
    return switch (array) {
      case byte[] _ -> 1;
      case boolean[] _ -> 1;
      case short[] _ -> 2;
      case char[] _ -> 2;
      case int[] _ -> 4;
      case float[] _ -> 4;
      case Aggregate[] structs -> first(structs) instanceof Aggregate struct ? struct.size() : 1;
      case Object[] cells when !cells.getClass().equals(Object[].class) -> inner(first(cells));
      case Object[] cells -> reference(first(cells));
      default -> 8;
    };
  }

  private static @Nullable Object first(@Nullable Object[] cells) {
    for (Object cell : cells) {
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }

  private static long inner(@Nullable Object array) {
    return array == null ? 1 : Array.getLength(array) * stride(array);
  }

  private static long reference(@Nullable Object cell) {
    return switch (cell) {
      case GoString _ -> 16;
      case Slice _ -> LARGEST_REFERENCE;
      case null, default -> 8;
    };
  }
}

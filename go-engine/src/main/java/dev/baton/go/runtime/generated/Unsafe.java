package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.address.Addresses;
import dev.baton.go.runtime.memory.Location;
import dev.baton.go.runtime.memory.Memory;
import dev.baton.go.runtime.memory.Pointers;
import dev.baton.go.runtime.memory.Slices;
import dev.baton.go.runtime.slice.Bounds;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.slice.SliceBounds;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Package unsafe. An {@code unsafe.Pointer} is nil or a {@link Location}; in the library also any
 * object that Go code only hands on.
 */
public final class Unsafe {
  private Unsafe() {}

  /** {@code unsafe.Pointer(p)} of a pointer to a variable of that type. */
  public static @Nullable Object of(@Nullable Object pointer, Type elem) {
    return Location.of(pointer, elem);
  }

  /** {@code (*T)(p)} of an unsafe pointer. */
  public static @Nullable Object to(@Nullable Object pointer, Type elem) {
    return Memory.pointer((Location) pointer, elem);
  }

  /** {@code (*T)(p)} of a pointer to a variable of another type. */
  public static @Nullable Object cast(@Nullable Object pointer, Type from, Type to) {
    return Memory.pointer(Location.of(pointer, from), to);
  }

  /** {@code *(*T)(p)} of an unsafe pointer, for a struct or array. */
  public static @Nullable Object load(@Nullable Object pointer, Type elem) {
    return Memory.load(present(pointer), elem);
  }

  /** {@code *(*T)(p) = value} of an unsafe pointer, for a struct or array. */
  public static void store(@Nullable Object pointer, Type elem, Object value) {
    Memory.store(present(pointer), elem, value);
  }

  private static Location present(@Nullable Object pointer) {
    if (pointer == null) {
      throw Panics.nilDereference();
    }
    return (Location) pointer;
  }

  /** {@code uintptr(p)}. */
  public static long address(@Nullable Object pointer) {
    return Addresses.of(pointer);
  }

  /** {@code unsafe.Pointer(address)}: nil for 0. */
  public static @Nullable Object pointer(long address) {
    return Location.ofAddress(address);
  }

  /** {@code a == b}. */
  @SuppressWarnings("ReferenceEquality") // What is no location is the same or is not.
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    return a == b || (a instanceof Location && a.equals(b));
  }

  /** {@code unsafe.Add(p, bytes)}. */
  public static @Nullable Object add(@Nullable Object pointer, long bytes) {
    return pointer == null ? pointer(bytes) : ((Location) pointer).plus(bytes);
  }

  /** The unsafe pointer to a field, from that to its struct. */
  public static Object field(@Nullable Object struct, long offset) {
    return present(struct).plus(offset);
  }

  /** The unsafe pointer to an element, from that to its array. */
  public static Object element(@Nullable Object array, long index, int length, Type elem) {
    return present(array).plus(Bounds.index(index, length) * Layout.size(elem));
  }

  /** {@code unsafe.Pointer(&s[index])}. */
  public static Object element(Slice slice, long index, Type elem) {
    int checked = Bounds.index(index, slice.length);
    return Location.ofElement(slice.backingArray(), slice.offset + checked, elem);
  }

  /** {@code unsafe.Pointer(unsafe.SliceData(s))}. */
  public static @Nullable Object start(Slice slice, Type elem) {
    return Slices.start(slice, elem);
  }

  /** {@code unsafe.SliceData(s)}. */
  public static @Nullable Object sliceData(Slice slice, Type elem) {
    return slice.capacity == 0 && !slice.isNil()
        ? Pointers.variable(elem)
        : Memory.pointer(Slices.start(slice, elem), elem);
  }

  /** {@code unsafe.Slice(p, length)}. */
  public static Slice slice(@Nullable Object pointer, long length, Type elem) {
    check(pointer, length, Layout.size(elem), "unsafe.Slice");
    return pointer == null
        ? (Slice) Objects.requireNonNull(elem.slice().prototype())
        : Slices.at((Location) pointer, elem, length, length);
  }

  /** {@code (*[n]T)(p)[low:high]}, with as much of the array as there is. */
  public static Slice sliceArray(
      @Nullable Object pointer, long low, long high, long length, Type elem) {
    SliceBounds.checkArray(low, high, length);
    return sliceArray(pointer, low, high, length, length, elem);
  }

  /** {@code (*[n]T)(p)[low:high:max]}, with as much of the array as there is. */
  public static Slice sliceArray(
      @Nullable Object pointer, long low, long high, long max, long length, Type elem) {
    SliceBounds.checkArray(low, high, max, length);
    Location start = present(pointer).plus(low * Layout.size(elem));
    return Slices.upTo(start, elem, high - low, max - low);
  }

  /** {@code unsafe.String(p, length)}. */
  public static GoString string(@Nullable Object pointer, long length) {
    check(pointer, length, 1, "unsafe.String");
    if (pointer == null || length == 0) {
      return GoString.EMPTY;
    }
    ByteSlice bytes = (ByteSlice) Slices.at((Location) pointer, BasicType.UINT8, length, length);
    return GoString.wrap(bytes.array, bytes.offset, bytes.length);
  }

  /** {@code unsafe.StringData(s)}: nil of the empty string. */
  public static @Nullable Object stringData(GoString text) {
    return text.length() == 0 ? null : sliceData(text.readOnlyBytes(), BasicType.UINT8);
  }

  private static void check(@Nullable Object pointer, long length, long size, String function) {
    if (pointer == null && length != 0) {
      throw Panics.runtimeError(function + ": ptr is nil and len is not zero");
    }
    long bytes = Math.multiplyHigh(length, size) == 0 ? length * size : -1;
    if (length < 0 || bytes < 0 || isBeyondMemory(pointer, bytes)) {
      throw Panics.runtimeError(function + ": len out of range");
    }
  }

  /** Whether the highest address comes before the last byte. */
  private static boolean isBeyondMemory(@Nullable Object pointer, long bytes) {
    long address = Location.numberOf(pointer);
    return bytes > 0 && address != 0 && Long.compareUnsigned(bytes, -address) > 0;
  }
}

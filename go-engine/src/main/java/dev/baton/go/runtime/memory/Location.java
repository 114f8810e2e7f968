package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.address.Addressed;
import dev.baton.go.runtime.address.Addresses;
import dev.baton.go.runtime.address.Region;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A byte of Go's memory, which is what an {@code unsafe.Pointer} is: some bytes into a variable.
 * Two are equal if they lead to the same byte.
 *
 * <p>Variables are apart from each other: arithmetic leads from one part of a struct or array to
 * another part of it, and never into another variable.
 */
public final class Location implements Addressed {
  /** Where numbers lead to that are the address of nothing. */
  private static final Object NOWHERE = new Object();

  /**
   * The numbers of the last locations would soon lead nowhere if nobody but they remembered the
   * variables; Go lets them live to the end of the statement.
   */
  private static final Location[] RECENT = new Location[16];

  private static int recent;

  /** A struct, a Java array, or the pointer to a variable of another type. */
  final Object base;

  /** The type of the base; of an array that of its elements. */
  final Type type;

  /** Bytes from the beginning of the base; they may lie outside of it. */
  final long offset;

  Location(Object base, Type type, long offset) {
    this.base = base;
    this.type = type;
    this.offset = offset;
  }

  /** Where a pointer to a variable of that type leads to. */
  public static @Nullable Location of(@Nullable Object pointer, Type elem) {
    return switch (pointer) {
      case null -> null;
      case View view -> view.location();
      case Struct struct ->
          Objects.requireNonNullElseGet(
              Twins.original(struct), () -> new Location(struct, struct.type(), 0));
      case Pointer place -> ofPlace(place, elem);
      case Slice array -> Slices.start(array, ((ArrayType) elem.underlying()).elem());
      case Object other -> throw new IllegalArgumentException("no pointer: " + other.getClass());
    };
  }

  private static Location ofPlace(Pointer pointer, Type elem) {
    Object base = pointer.base();
    if (base instanceof Struct struct) {
      Location start = Objects.requireNonNull(of(struct, struct.type()));
      return start.plus(struct.offset((int) pointer.place()));
    }
    return base.getClass().isArray()
        ? new Location(base, elem, pointer.place() * Layout.size(elem))
        : new Location(pointer, elem, 0);
  }

  /** The element of an array at an index; the place behind the last one is allowed. */
  public static Location ofElement(Object array, int index, Type elem) {
    return new Location(array, elem, index * Layout.size(elem));
  }

  /** Where a number leads to; null for 0. */
  public static @Nullable Location ofAddress(long address) {
    if (address == 0) {
      return null;
    }
    Region region = Addresses.at(address);
    Location found = region == null ? null : within(region, address);
    return found == null ? new Location(NOWHERE, BasicType.UINT8, address) : found;
  }

  private static @Nullable Location within(Region region, long address) {
    Object base = region.get();
    return base != null && region.layout() instanceof Type type
        ? new Location(base, type, address - region.start)
        : null;
  }

  /** The location so many bytes on. */
  public Location plus(long bytes) {
    return bytes == 0 ? this : new Location(base, type, offset + bytes);
  }

  @Override
  public long address() {
    if (isNowhere()) {
      return offset;
    }
    Region region = Addresses.region(base);
    region.layout(type);
    synchronized (RECENT) {
      RECENT[recent++ % RECENT.length] = this;
    }
    return region.start + offset;
  }

  /** The number that an unsafe pointer was made of; 0 if it was not made of one. */
  public static long numberOf(@Nullable Object pointer) {
    return pointer instanceof Location at && at.isNowhere() ? at.offset : 0;
  }

  @SuppressWarnings("ReferenceEquality") // There is one such object.
  boolean isNowhere() {
    return base == NOWHERE;
  }

  /** How many bytes the base has. */
  long extent() {
    return isNowhere()
        ? 0
        : base.getClass().isArray() ? Array.getLength(base) * Layout.size(type) : Layout.size(type);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The base is a variable.
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Location that)) {
      return false;
    }
    if (base == that.base && offset == that.offset) {
      return true;
    }
    Leaf leaf = Leaf.at(this);
    return leaf != null && leaf.equals(Leaf.at(that));
  }

  @Override
  public int hashCode() {
    Leaf leaf = Leaf.at(this);
    return leaf == null ? 31 * System.identityHashCode(base) + (int) offset : leaf.hashCode();
  }
}

package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The innermost variable that a byte is in: one that is neither struct nor array.
 *
 * @param within which byte of that variable it is
 */
record Leaf(Pointer pointer, Type type, long within) {
  /** The variable at a location; null if there is only padding, or nothing. */
  static @Nullable Leaf at(Location location) {
    Location inner = location;
    while (true) {
      Object part = part(inner);
      switch (part) {
        case null -> {
          return null;
        }
        case Leaf leaf -> {
          return leaf;
        }
        default -> inner = (Location) part;
      }
    }
  }

  /**
   * The struct or array of that type that begins at a location.
   *
   * @return null if there is none
   */
  static @Nullable Object aggregate(Location location, Type wanted) {
    Location inner = location;
    while (true) {
      if (inner.offset == 0 && Representation.is(inner, wanted)) {
        return inner.base;
      }
      if (!(part(inner) instanceof Location part)) {
        return null;
      }
      inner = part;
    }
  }

  /**
   * The array in which elements of that type lie one after the other from a location on, as the
   * location of one of them; null if there is none.
   */
  static @Nullable Location element(Location location, Type elem) {
    Location inner = location;
    while (true) {
      if (inner.base.getClass().isArray()
          && Representation.sameCells(inner.type, elem)
          && inner.offset % Math.max(1, Layout.size(elem)) == 0) {
        return inner;
      }
      if (!(part(inner) instanceof Location part)) {
        return null;
      }
      inner = part;
    }
  }

  /** The part of a base that a byte is in: a leaf, or the location in an inner struct or array. */
  private static @Nullable Object part(Location at) {
    if (at.offset < 0 || at.offset >= at.extent()) {
      return null;
    }
    if (at.base instanceof Struct struct) {
      int field = Layout.fieldAt(at.type, at.offset);
      return field < 0 ? null : field(struct, field, at);
    }
    if (at.base.getClass().isArray()) {
      long size = Layout.size(at.type);
      return part(element(at.base, (int) (at.offset / size), at.type), at.type, at.offset % size);
    }
    return new Leaf((Pointer) at.base, at.type, at.offset);
  }

  private static Object field(Struct struct, int field, Location at) {
    Type type = ((StructType) at.type.underlying()).fields().get(field).type();
    long into = at.offset - Layout.offset(at.type, field);
    return part(Pointers.field(struct, field, type), type, into);
  }

  private static Object part(Object pointer, Type type, long into) {
    return switch (pointer) {
      case Pointer place -> new Leaf(place, type, into);
      case Struct struct -> new Location(struct, type, into);
      case Slice array ->
          Objects.requireNonNull(Slices.start(array, ((ArrayType) type.underlying()).elem()))
              .plus(into);
      case Object other -> throw new IllegalArgumentException("no place: " + other.getClass());
    };
  }

  /** The pointer to an element, which gets its zero value if the array's end was never used. */
  private static Object element(Object array, int index, Type elem) {
    if (array instanceof Object[] cells) {
      Aggregates.fill(cells, index, index + 1, elem.prototype());
    }
    return Pointers.element(array, index, elem);
  }

  /** How many bytes of the variable there are from this one on. */
  int rest() {
    return (int) (Layout.size(type) - within);
  }

  /** The value of the variable. */
  @Nullable Object load() {
    return pointer.load();
  }

  /** How many elements follow in the array of such a location. */
  static long following(Location element) {
    long size = Math.max(1, Layout.size(element.type));
    return Array.getLength(element.base) - element.offset / size;
  }

  static int index(Location element) {
    return Math.toIntExact(element.offset / Math.max(1, Layout.size(element.type)));
  }
}

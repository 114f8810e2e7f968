package dev.baton.go.library.reflect;

import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.map.MapIterator;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of Go's {@code reflect.DeepEqual}. */
final class DeepEquality {
  /** Pairs of pointers, maps and slices that are being compared or were, so that cycles end. */
  private final Set<Pair> seen = new HashSet<>();

  /** Two places that hold values of a type; of slices the parts of two arrays. */
  private record Pair(Spot left, Spot right, Type type) {}

  private static final class Spot {
    private final Object place;
    private final int from;
    private final int length;

    Spot(Object place, int from, int length) {
      this.place = place;
      this.from = from;
      this.length = length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Spot spot
          && same(place, spot.place)
          && from == spot.from
          && length == spot.length;
    }

    @Override
    public int hashCode() {
      int hash = place instanceof Pointer ? place.hashCode() : System.identityHashCode(place);
      return hash + 31 * from;
    }
  }

  @SuppressWarnings("ReferenceEquality") // The same places are meant.
  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b || (a instanceof Pointer && a.equals(b));
  }

  /** Whether two places are compared for the first time. */
  private boolean isNew(Object a, Object b, Type type) {
    return seen.add(new Pair(new Spot(a, 0, 0), new Spot(b, 0, 0), type));
  }

  private boolean isNew(Slice a, Slice b, Type elem) {
    Spot left = new Spot(a.backingArray(), a.offset, a.length);
    return seen.add(new Pair(left, new Spot(b.backingArray(), b.offset, b.length), elem));
  }

  /** Compares interface values. */
  boolean interfaces(@Nullable Object a, @Nullable Object b) {
    Type type = Interfaces.typeOf(a);
    if (type == null || type != Interfaces.typeOf(b)) {
      return a == null && b == null;
    }
    return equal(type, Interfaces.plain(a), Interfaces.plain(b));
  }

  private boolean equal(Type type, @Nullable Object a, @Nullable Object b) {
    return switch (type.kind()) {
      case ARRAY -> {
        ArrayType array = (ArrayType) type.underlying();
        yield elements(present(a), 0, present(b), 0, (int) array.length(), array.elem());
      }
      case SLICE ->
          slices(((SliceType) type.underlying()).elem(), (Slice) present(a), (Slice) present(b));
      case INTERFACE -> interfaces(a, b);
      case POINTER -> pointers(((PointerType) type.underlying()).elem(), a, b);
      case STRUCT ->
          structs((StructType) type.underlying(), (Struct) present(a), (Struct) present(b));
      case MAP -> maps((MapType) type.underlying(), (GoMap) a, (GoMap) b);
      case FUNC -> a == null && b == null;
      default -> type.equal(a, b);
    };
  }

  private boolean slices(Type elem, Slice a, Slice b) {
    if (a.isNil() != b.isNil() || a.length != b.length) {
      return false;
    }
    boolean shared = same(a.backingArray(), b.backingArray()) && a.offset == b.offset;
    if (shared || !isNew(a, b, elem)) {
      return true;
    }
    return elements(a.backingArray(), a.offset, b.backingArray(), b.offset, a.length, elem);
  }

  private boolean elements(Object a, int aFrom, Object b, int bFrom, int count, Type elem) {
    for (int i = 0; i < count; i++) {
      if (!equal(elem, Elements.get(a, aFrom + i, elem), Elements.get(b, bFrom + i, elem))) {
        return false;
      }
    }
    return true;
  }

  private boolean pointers(Type elem, @Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return same(a, b);
    }
    if (same(a, b) || !isNew(a, b, elem)) {
      return true;
    }
    return equal(elem, Place.of(a).load(), Place.of(b).load());
  }

  private boolean structs(StructType type, Struct a, Struct b) {
    for (int i = 0; i < type.fields().size(); i++) {
      if (!equal(type.fields().get(i).type(), a.field(i), b.field(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean maps(MapType type, @Nullable GoMap a, @Nullable GoMap b) {
    if (a == null || b == null || GoMap.len(a) != GoMap.len(b)) {
      return a == null && b == null;
    }
    if (same(a, b) || !isNew(a, b, type)) {
      return true;
    }
    Type elem = type.elem();
    MapIterator entries = GoMap.iterate(a);
    while (entries.next()) {
      int there = b.findKey(entries.key());
      if (there < 0
          || !equal(
              elem,
              Elements.get(a.values, entries.entry, elem),
              Elements.get(b.values, there, elem))) {
        return false;
      }
    }
    return true;
  }

  private static Object present(@Nullable Object plain) {
    return Objects.requireNonNull(plain);
  }
}

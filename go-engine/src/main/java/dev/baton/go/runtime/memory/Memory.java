package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes and points to the bytes of variables as values of other types. Where the types
 * agree, that is the variable itself; elsewhere it goes by words, as slowly as that is.
 */
public final class Memory {
  private Memory() {}

  /**
   * The Go pointer to the bytes at a location as a variable of that type.
   *
   * @throws dev.baton.go.runtime.FatalError if no Java object can be such a variable
   */
  public static @Nullable Object pointer(@Nullable Location at, Type elem) {
    if (at == null) {
      return null;
    }
    if (elem.underlying() instanceof ArrayType array) {
      return array(at, elem, array);
    }
    if (elem.kind() == Kind.STRUCT) {
      Object found = Leaf.aggregate(at, elem);
      return found != null ? found : twin(at, elem);
    }
    Leaf leaf = Leaf.at(at);
    return leaf != null && leaf.within() == 0 && Representation.same(leaf.type(), elem)
        ? leaf.pointer()
        : View.of(at, elem);
  }

  /** The address that a value of a type holds that is a pointer, or as good as one. */
  public static long address(Type type, @Nullable Object plain) {
    return Bits.words(type, plain)[0];
  }

  private static Slice array(Location at, Type type, ArrayType array) {
    if (Layout.size(type) == 0) {
      return Slices.whole(Objects.requireNonNull(type.zero()));
    }
    Location first = Leaf.element(at, array.elem());
    if (first == null || Leaf.following(first) < array.length()) {
      throw Failure.conversion(at.type, type);
    }
    return Slices.at(at, array.elem(), array.length(), array.length());
  }

  private static Object twin(Location at, Type elem) {
    if (Layout.size(elem) == 0) {
      return Objects.requireNonNull(elem.zero());
    }
    return Twins.of(at, elem);
  }

  /** The value of that type at a location, a plain one that nobody else has. */
  public static @Nullable Object load(Location at, Type type) {
    if (Pointers.isAggregate(type)) {
      Object found = Leaf.aggregate(at, type);
      return found != null ? Aggregates.copy(found) : assemble(at, type);
    }
    Leaf leaf = Leaf.at(at);
    if (leaf != null && leaf.within() == 0) {
      if (Representation.same(leaf.type(), type)) {
        return leaf.load();
      }
      if (isPointer(leaf.type()) && isPointer(type)) {
        return retyped(leaf.load(), leaf.type(), type);
      }
    }
    return Bits.value(type, words(at, type));
  }

  /** Puts a plain value of that type to a location; others may still have it. */
  public static void store(Location at, Type type, @Nullable Object plain) {
    if (Pointers.isAggregate(type)) {
      Object value = Objects.requireNonNull(plain);
      Object found = Leaf.aggregate(at, type);
      if (found != null) {
        Aggregates.assign(found, value);
      } else {
        distribute(at, type, value);
      }
      return;
    }
    Leaf leaf = Leaf.at(at);
    if (leaf != null && leaf.within() == 0 && Representation.same(leaf.type(), type)) {
      leaf.pointer().store(plain);
    } else if (leaf != null && leaf.within() == 0 && isPointer(leaf.type()) && isPointer(type)) {
      leaf.pointer().store(retyped(plain, type, leaf.type()));
    } else {
      store(at, type, Bits.words(type, plain));
    }
  }

  private static boolean isPointer(Type type) {
    return type.kind() == Kind.POINTER || type.kind() == Kind.UNSAFE_POINTER;
  }

  /** A pointer value as one of another pointer type. */
  private static @Nullable Object retyped(@Nullable Object pointer, Type from, Type to) {
    Object at =
        from.underlying() instanceof PointerType p ? Location.of(pointer, p.elem()) : pointer;
    return to.underlying() instanceof PointerType p ? pointer((Location) at, p.elem()) : at;
  }

  private static Object assemble(Location at, Type type) {
    Object whole = Objects.requireNonNull(type.zero());
    if (whole instanceof Struct struct) {
      List<Field> fields = ((StructType) type.underlying()).fields();
      for (int i = 0; i < fields.size(); i++) {
        struct.field(i, load(at.plus(Layout.offset(type, i)), fields.get(i).type()));
      }
      return struct;
    }
    ArrayType array = (ArrayType) type.underlying();
    for (int i = 0; i < array.length(); i++) {
      Elements.set(whole, i, load(at.plus(i * Layout.size(array.elem())), array.elem()));
    }
    return whole;
  }

  private static void distribute(Location at, Type type, Object whole) {
    if (whole instanceof Struct struct) {
      List<Field> fields = ((StructType) type.underlying()).fields();
      for (int i = 0; i < fields.size(); i++) {
        store(at.plus(Layout.offset(type, i)), fields.get(i).type(), struct.field(i));
      }
      return;
    }
    ArrayType array = (ArrayType) type.underlying();
    for (int i = 0; i < array.length(); i++) {
      Type elem = array.elem();
      store(at.plus(i * Layout.size(elem)), elem, Elements.get(whole, i, elem));
    }
  }

  private static long[] words(Location at, Type type) {
    long[] words = new long[(int) ((Layout.size(type) + 7) / 8)];
    for (int i = 0; i < words.length; i++) {
      words[i] = read(at.plus(8L * i), Bits.bytes(type, i));
    }
    return words;
  }

  private static void store(Location at, Type type, long[] words) {
    for (int i = 0; i < words.length; i++) {
      write(at.plus(8L * i), Bits.bytes(type, i), words[i]);
    }
  }

  /** The least significant byte comes first. */
  private static long read(Location at, int bytes) {
    long bits = 0;
    for (int done = 0; done < bytes; ) {
      Leaf leaf = leaf(at.plus(done));
      int count = 1;
      if (leaf != null) {
        count = count(leaf, bytes - done);
        long word = Bits.words(leaf.type(), leaf.load())[(int) leaf.within() / 8];
        bits |= ((word >>> shift(leaf)) & mask(count)) << (8 * done);
      }
      done += count;
    }
    return bits;
  }

  private static void write(Location at, int bytes, long bits) {
    for (int done = 0; done < bytes; ) {
      Leaf leaf = leaf(at.plus(done));
      int count = 1;
      if (leaf != null) {
        count = count(leaf, bytes - done);
        long[] words = Bits.words(leaf.type(), leaf.load());
        int word = (int) leaf.within() / 8;
        long mask = mask(count) << shift(leaf);
        long put = (bits >>> (8 * done)) << shift(leaf);
        words[word] = (words[word] & ~mask) | (put & mask);
        leaf.pointer().store(Bits.value(leaf.type(), words));
      }
      done += count;
    }
  }

  /** The variable that a byte is in; null if it is padding. */
  private static @Nullable Leaf leaf(Location at) {
    if (at.offset < 0 || at.offset >= at.extent()) {
      throw Failure.fault(at);
    }
    return Leaf.at(at);
  }

  private static int count(Leaf leaf, int wanted) {
    int inWord = 8 - (int) (leaf.within() % 8);
    return Math.min(wanted, Math.min(inWord, leaf.rest()));
  }

  private static int shift(Leaf leaf) {
    return 8 * (int) (leaf.within() % 8);
  }

  private static long mask(int bytes) {
    return bytes == 8 ? -1 : (1L << (8 * bytes)) - 1;
  }
}

package dev.baton.go.library.reflect;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.slice.BoolSlice;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.CharSlice;
import dev.baton.go.runtime.slice.DoubleSlice;
import dev.baton.go.runtime.slice.FloatSlice;
import dev.baton.go.runtime.slice.IntSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.slice.ShortSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Slices of any element type, and their arrays. */
final class Sequences {
  private Sequences() {}

  /** Go's {@code make([]T, length, capacity)}. */
  static Slice make(G g, Type elem, long length, long capacity) {
    return switch (elem.kind()) {
      case BOOL -> BoolSlice.make(g, length, capacity);
      case INT8, UINT8 -> ByteSlice.make(g, length, capacity);
      case INT16 -> ShortSlice.make(g, length, capacity);
      case UINT16 -> CharSlice.make(g, length, capacity);
      case INT32, UINT32 -> IntSlice.make(g, length, capacity);
      case INT, INT64, UINT, UINT64, UINTPTR -> LongSlice.make(g, length, capacity);
      case FLOAT32 -> FloatSlice.make(g, length, capacity);
      case FLOAT64 -> DoubleSlice.make(g, length, capacity);
      default -> RefSlice.make(g, length, capacity, elem.prototype());
    };
  }

  /** Go's {@code s[low:high:max]}. */
  static Slice slice(Slice slice, Type elem, long low, long high, long max) {
    return switch (slice) {
      case BoolSlice s -> s.slice(low, high, max);
      case ByteSlice s -> s.slice(low, high, max);
      case ShortSlice s -> s.slice(low, high, max);
      case CharSlice s -> s.slice(low, high, max);
      case IntSlice s -> s.slice(low, high, max);
      case LongSlice s -> s.slice(low, high, max);
      case FloatSlice s -> s.slice(low, high, max);
      case DoubleSlice s -> s.slice(low, high, max);
      case RefSlice s -> s.slice(low, high, max, elem.prototype());
    };
  }

  /** Go's {@code append(s, value)}; a struct or array must be nobody else's. */
  static Slice append(G g, Slice slice, Type elem, @Nullable Object plain) {
    return switch (slice) {
      case BoolSlice s -> s.append(g, (boolean) present(plain));
      case ByteSlice s -> s.append(g, (int) present(plain));
      case ShortSlice s -> s.append(g, (int) present(plain));
      case CharSlice s -> s.append(g, (int) present(plain));
      case IntSlice s -> s.append(g, (int) present(plain));
      case LongSlice s -> s.append(g, (long) present(plain));
      case FloatSlice s -> s.append(g, (float) present(plain));
      case DoubleSlice s -> s.append(g, (double) present(plain));
      case RefSlice s when Place.isAggregate(elem) ->
          s.appendAggregate(g, present(plain), (int) Layout.size(elem));
      case RefSlice s -> s.append(g, plain, (int) Layout.size(elem));
    };
  }

  /** Copies elements between arrays, which may be one. */
  static void copy(Object target, int to, Object source, int from, int count) {
    if (source instanceof Object[] cells && source.getClass() != Object[].class) {
      Aggregates.move(cells, from, (Object[]) target, to, count);
    } else {
      System.arraycopy(source, from, target, to, count);
    }
  }

  /** Go's {@code clear(s)}. */
  static void clear(Slice slice, Type elem) {
    switch (slice) {
      case BoolSlice s -> s.clear();
      case ByteSlice s -> s.clear();
      case ShortSlice s -> s.clear();
      case CharSlice s -> s.clear();
      case IntSlice s -> s.clear();
      case LongSlice s -> s.clear();
      case FloatSlice s -> s.clear();
      case DoubleSlice s -> s.clear();
      case RefSlice s -> s.clear(elem.prototype());
    }
  }

  private static Object present(@Nullable Object plain) {
    return Objects.requireNonNull(plain);
  }
}

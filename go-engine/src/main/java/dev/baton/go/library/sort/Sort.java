package dev.baton.go.library.sort;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.function.FuncJJToV;
import dev.baton.go.runtime.slice.DoubleSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.value.GoString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The functions of package sort that are written in Java. */
public final class Sort {
  private Sort() {}

  public static long length(G g, @Nullable Object slice) {
    return slice(slice).length;
  }

  private static Slice slice(@Nullable Object value) {
    if (Interfaces.plain(value) instanceof Slice slice) {
      return slice;
    }
    throw Panics.plain("reflect: call of Swapper on " + Interfaces.typeOf(value) + " Value");
  }

  /** The exchange of two elements. */
  public static FuncJJToV swapper(G g, @Nullable Object slice) {
    return new Exchange(slice(slice));
  }

  private static final class Exchange extends FuncJJToV {
    private final Slice slice;

    Exchange(Slice slice) {
      this.slice = slice;
    }

    @Override
    public void call(G g, long a, long b) {
      Swaps.swap(slice, a, b);
    }
  }

  public static void sortInts(G g, LongSlice numbers) {
    Arrays.sort(numbers.array, numbers.offset, numbers.offset + numbers.length);
  }

  /** NaN comes first, the two zeros stay as they are among each other. */
  public static void sortFloats(G g, DoubleSlice numbers) {
    double[] array = numbers.array;
    int start = numbers.offset;
    int end = start + numbers.length;
    Arrays.sort(array, start, end);
    int firstNaN = end;
    while (firstNaN > start && Double.isNaN(array[firstNaN - 1])) {
      firstNaN--;
    }
    int count = end - firstNaN;
    if (count > 0) {
      System.arraycopy(array, start, array, start + count, firstNaN - start);
      Arrays.fill(array, start, start + count, Double.NaN);
    }
  }

  public static void sortStrings(G g, RefSlice strings) {
    Arrays.sort(
        strings.array,
        strings.offset,
        strings.offset + strings.length,
        (a, b) -> GoString.compare((GoString) a, (GoString) b));
  }
}

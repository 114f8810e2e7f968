package dev.baton.go.library.sort;

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
import java.util.Objects;

/** Exchanges elements of slices of any kind. */
public final class Swaps {
  private Swaps() {}

  public static void swap(Slice slice, long a, long b) {
    switch (slice) {
      case LongSlice s -> {
        long kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case RefSlice s -> swapReferences(s, a, b);
      case IntSlice s -> {
        int kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case ByteSlice s -> {
        int kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case DoubleSlice s -> {
        double kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case FloatSlice s -> {
        float kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case ShortSlice s -> {
        int kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case CharSlice s -> {
        int kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
      case BoolSlice s -> {
        boolean kept = s.get(a);
        s.set(a, s.get(b));
        s.set(b, kept);
      }
    }
  }

  private static void swapReferences(RefSlice slice, long a, long b) {
    Object first = slice.get(a);
    Object second = slice.get(b);
    if (slice.array.getClass() == Object[].class) {
      slice.set(a, second);
      slice.set(b, first);
    } else if (a != b) {
      // Pointers lead to the objects in the cells, so the values move and not the objects.
      Object place = Objects.requireNonNull(first);
      Object kept = Aggregates.copy(place);
      Aggregates.assign(place, Objects.requireNonNull(second));
      Aggregates.assign(second, kept);
    }
  }
}

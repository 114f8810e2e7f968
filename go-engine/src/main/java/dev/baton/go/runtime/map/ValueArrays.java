package dev.baton.go.runtime.map;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arrays of a map's values, by kind. */
final class ValueArrays {
  private ValueArrays() {}

  static Object make(char kind, int capacity) {
    return switch (kind) {
      case 'B' -> new byte[capacity];
      case 'S' -> new short[capacity];
      case 'C' -> new char[capacity];
      case 'I' -> new int[capacity];
      case 'J' -> new long[capacity];
      case 'F' -> new float[capacity];
      case 'D' -> new double[capacity];
      case 'Z' -> new boolean[capacity];
      case 'L' -> new Object[capacity];
      default -> throw new IllegalArgumentException("no value kind: " + kind);
    };
  }

  /** The first values in an array of another capacity, without those of dead entries. */
  static Object move(char kind, Object values, int used, boolean @Nullable [] dead, int capacity) {
    Object moved = make(kind, capacity);
    if (dead == null) {
      System.arraycopy(values, 0, moved, 0, used);
      return moved;
    }
    int to = 0;
    for (int from = 0; from < used; from++) {
      if (!dead[from]) {
        System.arraycopy(values, from, moved, to++, 1);
      }
    }
    return moved;
  }

  static void zero(Object values, int entry) {
    System.arraycopy(make(kind(values), 1), 0, values, entry, 1);
  }

  static void zeroAll(Object values, int used) {
    switch (values) {
      case long[] cells -> Arrays.fill(cells, 0, used, 0);
      case Object[] cells -> Arrays.fill(cells, 0, used, null);
      default ->
          System.arraycopy(
              Array.newInstance(values.getClass().getComponentType(), used), 0, values, 0, used);
    }
  }

  private static char kind(Object values) {
    return values instanceof Object[] ? 'L' : values.getClass().descriptorString().charAt(1);
  }
}

package dev.baton.go.runtime.aggregate;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Structs and arrays: values that live in place and are copied by assignment. The pointer to a
 * struct is the struct; that to an array is a slice of all of it, which may be part of a longer
 * one.
 *
 * <p>INVARIANT: a Java array whose cells are aggregates is a {@code Struct[]} or an array of
 * arrays; one whose cells are references (pointers, strings, interfaces, …) is exactly an {@code
 * Object[]}. So an array knows how to be copied.
 *
 * <p>A <i>prototype</i> is a zero value given to fill fresh cells: of an aggregate each cell gets a
 * copy, anything else is immutable and shared, and null needs no filling.
 */
public final class Aggregates {
  private Aggregates() {}

  /** Whether a prototype is that of an aggregate. */
  public static boolean livesInPlace(@Nullable Object prototype) {
    return prototype instanceof Aggregate || (prototype != null && prototype.getClass().isArray());
  }

  /** An array of zero values, of the class that the invariant wants. */
  public static @Nullable Object[] newArray(long length, @Nullable Object prototype) {
    @Nullable Object[] array = emptyCells((int) length, prototype);
    fill(array, 0, array.length, prototype);
    return array;
  }

  /** An array of nulls, of the class that cells like this one want. */
  public static @Nullable Object[] emptyCells(int length, @Nullable Object prototype) {
    if (prototype instanceof Aggregate struct) {
      return struct.cells(length);
    }
    if (prototype != null && prototype.getClass().isArray()) {
      return (Object[]) Array.newInstance(prototype.getClass(), length);
    }
    return new Object[length];
  }

  /** Fills cells that are still null. */
  public static void fill(@Nullable Object[] array, int from, int to, @Nullable Object prototype) {
    if (prototype == null || from == to) {
      return;
    }
    boolean inPlace = livesInPlace(prototype) && !isEmpty(prototype);
    for (int i = from; i < to; i++) {
      if (array[i] == null) {
        array[i] = inPlace ? copy(prototype) : prototype;
      }
    }
  }

  /** Whether there is nothing in it to tell two variables apart; then all are one, as in gc. */
  private static boolean isEmpty(Object aggregate) {
    return aggregate instanceof Aggregate struct
        ? struct.isEmpty()
        : Array.getLength(aggregate) == 0;
  }

  /** A copy of a struct or an array. */
  public static Object copy(Object aggregate) {
    return switch (aggregate) {
      case Aggregate struct -> struct.copy();
      case Object[] array -> copyArray(array);
      case long[] array -> array.clone();
      case int[] array -> array.clone();
      case byte[] array -> array.clone();
      case double[] array -> array.clone();
      case boolean[] array -> array.clone();
      case char[] array -> array.clone();
      case short[] array -> array.clone();
      case float[] array -> array.clone();
      default -> throw new IllegalArgumentException("no aggregate: " + aggregate.getClass());
    };
  }

  /** A copy of an array of references or aggregates. */
  public static @Nullable Object[] copyArray(@Nullable Object[] array) {
    @Nullable Object[] copy = array.clone();
    if (holdsAggregates(array)) {
      for (int i = 0; i < copy.length; i++) {
        Object cell = copy[i];
        copy[i] = cell == null ? null : copy(cell);
      }
    }
    return copy;
  }

  private static boolean holdsAggregates(@Nullable Object[] array) {
    return array.getClass() != Object[].class;
  }

  /** Assigns one struct or array to another of its type. */
  public static void assign(Object target, Object source) {
    switch (target) {
      case Aggregate struct -> struct.take((Aggregate) source);
      case Object[] array when holdsAggregates(array) ->
          move((Object[]) source, 0, array, 0, array.length);
      default -> System.arraycopy(source, 0, target, 0, Array.getLength(target));
    }
  }

  /** Assigns a range of aggregates to another, which may overlap. */
  @SuppressWarnings("ReferenceEquality") // Only a range of the same array overlaps.
  public static void move(
      @Nullable Object[] source, int from, @Nullable Object[] target, int to, int count) {
    if (source == target && from < to) {
      for (int i = count - 1; i >= 0; i--) {
        put(target, to + i, present(source[from + i]));
      }
    } else {
      for (int i = 0; i < count; i++) {
        put(target, to + i, present(source[from + i]));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // An aggregate is a place.
  private static void put(@Nullable Object[] target, int cell, Object value) {
    Object there = target[cell];
    if (there == null) {
      target[cell] = copy(value);
    } else if (there != value) {
      assign(there, value);
    }
  }

  /** Zeroes cells. */
  public static void clear(@Nullable Object[] array, int from, int to, @Nullable Object prototype) {
    if (prototype != null && livesInPlace(prototype)) {
      for (int i = from; i < to; i++) {
        assign(present(array[i]), prototype);
      }
    } else {
      Arrays.fill(array, from, to, prototype);
    }
  }

  /** A cell that an invariant says is filled. */
  static Object present(@Nullable Object cell) {
    return Objects.requireNonNull(cell);
  }
}

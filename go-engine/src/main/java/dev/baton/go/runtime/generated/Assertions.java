package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Boxed;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type assertions, and conversions from slices to arrays. */
public final class Assertions {
  private Assertions() {}

  /** Whether an interface value holds a value of that type, which is not a pointer to a struct. */
  public static boolean is(@Nullable Object value, Type type) {
    return value instanceof Boxed boxed && boxed.type == type;
  }

  /** The pointer to a struct that an interface value is known to hold: itself, or nil in a box. */
  public static @Nullable Struct structPointer(@Nullable Object value) {
    return value instanceof Struct struct ? struct : null;
  }

  /** The pointer to the first elements of a slice that has as many; nil for the nil slice. */
  public static @Nullable Slice arrayPointer(Slice slice, long length) {
    return slice.isNil() ? null : slice.part(0, length);
  }

  /** The array that a pointer points to: in place if it is a whole one, a copy of a part. */
  public static Object array(Slice pointer) {
    Object array = pointer.backingArray();
    return pointer.length == Array.getLength(array) ? array : copyToArray(pointer);
  }

  /** Copies an array to the first elements. */
  public static void copyFromArray(Slice slice, Object array) {
    if (array instanceof Object[] elements && !elements.getClass().equals(Object[].class)) {
      Object[] target = (Object[]) slice.backingArray();
      for (int i = 0; i < elements.length; i++) {
        Aggregates.assign(target[slice.offset + i], elements[i]);
      }
      return;
    }
    System.arraycopy(array, 0, slice.backingArray(), slice.offset, Array.getLength(array));
  }

  /** A copy of what a pointer to an array points to. */
  public static Object copyToArray(Slice pointer) {
    return copyToArray(pointer, pointer.length);
  }

  /** A copy of the first elements. */
  public static Object copyToArray(Slice slice, int length) {
    int from = slice.offset;
    int to = from + length;
    return switch (slice.backingArray()) {
      case byte[] a -> Arrays.copyOfRange(a, from, to);
      case short[] a -> Arrays.copyOfRange(a, from, to);
      case char[] a -> Arrays.copyOfRange(a, from, to);
      case int[] a -> Arrays.copyOfRange(a, from, to);
      case long[] a -> Arrays.copyOfRange(a, from, to);
      case float[] a -> Arrays.copyOfRange(a, from, to);
      case double[] a -> Arrays.copyOfRange(a, from, to);
      case boolean[] a -> Arrays.copyOfRange(a, from, to);
      case Object[] a -> Aggregates.copyArray(Arrays.copyOfRange(a, from, to));
      case Object other -> throw new IllegalArgumentException("no array: " + other.getClass());
    };
  }

  /**
   * A failed type assertion.
   *
   * @param from the static interface type asserted on
   * @param missingMethod when the wanted type is an interface and the value is not nil
   */
  public static GoPanic failed(
      @Nullable Object value, @Nullable Type from, Type wanted, @Nullable String missingMethod) {
    Type dynamic = Interfaces.typeOf(value);
    return Panics.typeAssertion(
        "interface conversion: " + clash(dynamic, from, wanted, missingMethod));
  }

  private static String clash(
      @Nullable Type dynamic, @Nullable Type from, Type wanted, @Nullable String missingMethod) {
    if (dynamic != null && missingMethod != null) {
      return dynamic + " is not " + wanted + ": missing method " + missingMethod;
    }
    String source = from == null ? "interface" : from.toString();
    if (dynamic == null) {
      return source + " is nil, not " + wanted;
    }
    return source + " is " + dynamic + ", not " + wanted + sameName(dynamic, wanted);
  }

  private static String sameName(Type dynamic, Type wanted) {
    if (!dynamic.toString().equals(wanted.toString())) {
      return "";
    }
    boolean samePackage = dynamic.pkgPath().equals(wanted.pkgPath());
    return samePackage ? " (types from different scopes)" : " (types from different packages)";
  }
}

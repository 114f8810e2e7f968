package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plain values in and out of the Java arrays that hold a Go type's elements. */
public final class Elements {
  private Elements() {}

  /** The element as a plain value; of an aggregate the object in place. */
  public static @Nullable Object get(Object array, int index, Type elem) {
    return switch (array) {
      case Object[] cells -> cells[index];
      case byte[] cells ->
          elem.kind() == Kind.UINT8 ? (Object) (cells[index] & 0xff) : (Object) (int) cells[index];
      case long[] cells -> cells[index];
      case int[] cells -> cells[index];
      case double[] cells -> cells[index];
      case boolean[] cells -> cells[index];
      case char[] cells -> (int) cells[index];
      case short[] cells -> (int) cells[index];
      case float[] cells -> cells[index];
      default -> throw new IllegalArgumentException("no array: " + array.getClass());
    };
  }

  /** Puts a plain value into a cell; aggregates replace the object there. */
  public static void set(Object array, int index, @Nullable Object plain) {
    switch (array) {
      case @Nullable Object[] cells -> cells[index] = plain;
      case byte[] cells -> cells[index] = (byte) (int) number(plain);
      case long[] cells -> cells[index] = (long) number(plain);
      case int[] cells -> cells[index] = (int) number(plain);
      case double[] cells -> cells[index] = (double) number(plain);
      case boolean[] cells -> cells[index] = (boolean) number(plain);
      case char[] cells -> cells[index] = (char) (int) number(plain);
      case short[] cells -> cells[index] = (short) (int) number(plain);
      case float[] cells -> cells[index] = (float) number(plain);
      default -> throw new IllegalArgumentException("no array: " + array.getClass());
    }
  }

  private static Object number(@Nullable Object plain) {
    return Objects.requireNonNull(plain);
  }
}

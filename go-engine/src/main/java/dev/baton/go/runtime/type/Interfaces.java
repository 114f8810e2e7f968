package dev.baton.go.runtime.type;

import org.jspecify.annotations.Nullable;

/** Interface values: null, a pointer to a struct as it is, or a box. */
public final class Interfaces {
  private Interfaces() {}

  /** Go's {@code a == b}. */
  @SuppressWarnings("ReferenceEquality") // What is not boxed is a pointer to a struct.
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Boxed left) {
      return b instanceof Boxed right && left.type == right.type && left.equalValue(right);
    }
    return a == b;
  }

  /**
   * A hash that agrees with {@link #equal}; panics for a value of a type that cannot be compared.
   */
  public static int hash(@Nullable Object value) {
    return value instanceof Boxed boxed ? boxed.hashValue() : System.identityHashCode(value);
  }

  /** The dynamic type, null of the nil interface. */
  public static @Nullable Type typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boxed boxed -> boxed.type;
      case Struct struct -> struct.type().pointer();
      default -> throw new IllegalArgumentException("no interface value: " + value.getClass());
    };
  }

  /** The value without its box. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Boxed boxed ? boxed.plain() : value;
  }
}

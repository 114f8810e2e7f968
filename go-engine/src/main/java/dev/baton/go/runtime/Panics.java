package dev.baton.go.runtime;

import org.jspecify.annotations.Nullable;

/** Makes panics, for callers to throw. */
public final class Panics {
  private Panics() {}

  /** Go's {@code panic(value)}. */
  public static GoPanic panic(G g, @Nullable Object value) {
    return GoPanic.of(value == null ? Fault.panicNil() : value).linkTo(g);
  }

  /** A run-time error; the text comes after {@code runtime error: }. */
  public static GoPanic runtimeError(String text) {
    return GoPanic.of(Fault.error(text));
  }

  /** An index or slice expression out of range. */
  public static GoPanic bounds(String text) {
    return GoPanic.of(Fault.bounds(text));
  }

  /** A run-time error with no prefix to its text. */
  public static GoPanic plain(String text) {
    return GoPanic.of(Fault.plain(text));
  }

  public static GoPanic nilMap() {
    return plain("assignment to entry in nil map");
  }

  public static GoPanic nilDereference() {
    return runtimeError("invalid memory address or nil pointer dereference");
  }

  public static GoPanic divideByZero() {
    return runtimeError("integer divide by zero");
  }

  public static GoPanic uncomparable(String type) {
    return runtimeError("comparing uncomparable type " + type);
  }

  public static GoPanic unhashable(String type) {
    return runtimeError("hash of unhashable type " + type);
  }

  /** Checks the length of a slice that becomes an array (or a pointer to one). */
  public static void sliceToArray(long length, long wanted) {
    if (length < wanted) {
      throw bounds(
          "cannot convert slice with length "
              + length
              + " to array or pointer to array with length "
              + wanted);
    }
  }

  /** A failed type assertion. */
  public static GoPanic typeAssertion(String text) {
    return GoPanic.of(Fault.typeAssertion(text));
  }
}

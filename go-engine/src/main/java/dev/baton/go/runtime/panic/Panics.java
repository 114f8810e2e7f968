package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Interfaces;
import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/** Makes panics, for callers to throw. */
public final class Panics {
  private Panics() {}

  /** Go's {@code panic(value)}. */
  public static GoPanic panic(G g, @Nullable Object value) {
    return GoPanic.of(value == null ? RuntimeError.panicNil() : value).linkTo(g);
  }

  /** A run-time error; the text comes after {@code runtime error: }. */
  public static GoPanic runtimeError(String text) {
    return GoPanic.of(RuntimeError.of(text));
  }

  /** An index or slice expression out of range. */
  public static GoPanic bounds(String text) {
    return GoPanic.of(RuntimeError.bounds(text));
  }

  /** A run-time error with no prefix to its text. */
  public static GoPanic plain(String text) {
    return GoPanic.of(RuntimeError.plain(text));
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

  public static GoPanic uncomparable(Type type) {
    return runtimeError("comparing uncomparable type " + type);
  }

  public static GoPanic unhashable(Type type) {
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

  /**
   * A failed type assertion.
   *
   * @param from the static interface type asserted on
   * @param missingMethod when the wanted type is an interface and the value is not nil
   */
  public static GoPanic assertFailed(
      @Nullable Object value, @Nullable Type from, Type wanted, @Nullable String missingMethod) {
    Type dynamic = Interfaces.typeOf(value);
    return GoPanic.of(
        RuntimeError.typeAssertion(
            "interface conversion: " + clash(dynamic, from, wanted, missingMethod)));
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

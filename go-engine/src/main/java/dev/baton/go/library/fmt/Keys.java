package dev.baton.go.library.fmt;

import dev.baton.go.runtime.type.Kind;
import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/** Map keys between the form that maps hold them in and plain values. */
public final class Keys {
  private Keys() {}

  /** The plain value of a key from a map, where all integers and bools are longs. */
  public static @Nullable Object plain(@Nullable Object held, Type type) {
    if (!(held instanceof Long number) || type.kind() == Kind.INTERFACE) {
      return held;
    }
    if (type.kind() == Kind.BOOL) {
      return number != 0;
    }
    return type.kind().isNarrowInteger() ? (Object) (int) (long) number : number;
  }

  /** The form in which a map holds a plain key. */
  public static @Nullable Object held(@Nullable Object plain) {
    return switch (plain) {
      case Integer number -> (long) number;
      case Boolean bool -> bool ? 1L : 0L;
      case null, default -> plain;
    };
  }
}

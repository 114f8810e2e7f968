package dev.baton.go.runtime.map;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes maps of types that only the run-time system knows, and turns their keys into plain values
 * and back.
 */
public final class MapMaking {
  private MapMaking() {}

  /** An empty map. */
  public static GoMap make(MapType type, long hint) {
    char values = valueKind(type.elem());
    Kind key = type.key().kind();
    if (key.isInteger() || key == Kind.BOOL) {
      return new LongMap(values, hint);
    }
    return key == Kind.STRING
        ? new StringMap(values, hint)
        : new ObjectMap(KeyRule.of(type.key()), values, hint);
  }

  private static char valueKind(Type elem) {
    return switch (elem.kind()) {
      case BOOL -> 'Z';
      case INT8, UINT8 -> 'B';
      case INT16 -> 'S';
      case UINT16 -> 'C';
      case INT32, UINT32 -> 'I';
      case INT, INT64, UINT, UINT64, UINTPTR -> 'J';
      case FLOAT32 -> 'F';
      case FLOAT64 -> 'D';
      default -> 'L';
    };
  }

  /** The plain value of a key as {@link GoMap#keyAt} gives it. */
  public static @Nullable Object plainKey(@Nullable Object held, Type type) {
    if (!(held instanceof Long number) || type.kind() == Kind.INTERFACE) {
      return held;
    }
    if (type.kind() == Kind.BOOL) {
      return number != 0;
    }
    return type.kind().isNarrowInteger() ? (Object) (int) (long) number : number;
  }

  /** A plain key as {@link GoMap#findKey} and its like take it. */
  public static @Nullable Object heldKey(@Nullable Object plain) {
    return switch (plain) {
      case Integer number -> (long) number;
      case Boolean bool -> bool ? 1L : 0L;
      case null, default -> plain;
    };
  }
}

package dev.baton.go.runtime.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How plain values of a type become interface values. */
@FunctionalInterface
public interface Boxing {
  /** The interface value; it keeps what it is given, without a copy; null is the nil interface. */
  @Nullable Object box(@Nullable Object plain);

  /** The way of types without methods of their own; an interface's value stays as it is. */
  static @Nullable Object standard(Type type, @Nullable Object plain) {
    return switch (type.kind()) {
      case BOOL -> new BoolBoxed(type, (boolean) Objects.requireNonNull(plain));
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 ->
          new IntBoxed(type, (int) Objects.requireNonNull(plain));
      case INT, INT64, UINT, UINT64, UINTPTR ->
          new LongBoxed(type, (long) Objects.requireNonNull(plain));
      case FLOAT32 -> new FloatBoxed(type, (float) Objects.requireNonNull(plain));
      case FLOAT64 -> new DoubleBoxed(type, (double) Objects.requireNonNull(plain));
      case POINTER ->
          plain instanceof Struct && type.underlying() == type ? plain : new RefBoxed(type, plain);
      case INTERFACE -> plain;
      default -> new RefBoxed(type, plain);
    };
  }
}

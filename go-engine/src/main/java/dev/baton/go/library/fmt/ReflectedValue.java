package dev.baton.go.library.fmt;

import dev.baton.go.library.reflect.Handle;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/** Operands of type {@code reflect.Value}. */
final class ReflectedValue {
  private ReflectedValue() {}

  static boolean is(Type type) {
    return type.name().equals("Value") && type.pkgPath().equals("reflect");
  }

  /** What it stands for, null for the zero Value. */
  static @Nullable Handle of(Struct value) {
    return (Handle) value.field(0);
  }
}

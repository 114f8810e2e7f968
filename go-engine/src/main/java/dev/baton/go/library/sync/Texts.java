package dev.baton.go.library.sync;

import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.value.GoString;
import org.jspecify.annotations.Nullable;

/** Strings as interface values. */
final class Texts {
  private Texts() {}

  static @Nullable Object string(String text) {
    return BasicType.STRING.box(GoString.of(text));
  }
}

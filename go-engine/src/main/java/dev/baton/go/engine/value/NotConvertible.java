package dev.baton.go.engine.value;

import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/** A Java value does not fit a Go type. */
public final class NotConvertible extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  NotConvertible(@Nullable Object value, Type type) {
    super(
        (value == null ? "null" : value.getClass().getName() + " " + value)
            + " does not fit the Go type "
            + type);
  }
}

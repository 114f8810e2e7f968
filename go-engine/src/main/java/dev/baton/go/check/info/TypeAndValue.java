package dev.baton.go.check.info;

import dev.baton.go.constant.Value;
import dev.baton.go.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expression. Untyped constants have the type they are converted to in the end.
 *
 * @param value the value, if it is a constant, as its type represents it
 */
public record TypeAndValue(Mode mode, Type type, @Nullable Value value) {
  public boolean isType() {
    return mode == Mode.TYPE;
  }

  public boolean isConstant() {
    return value != null;
  }

  /** Whether {@code &x} and calls of pointer methods are possible. */
  public boolean isAddressable() {
    return mode == Mode.VARIABLE;
  }
}

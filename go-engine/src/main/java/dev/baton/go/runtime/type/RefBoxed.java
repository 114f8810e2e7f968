package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.value.GoString;
import org.jspecify.annotations.Nullable;

/**
 * An interface value of a type that is represented by a Java reference, and a nil pointer to a
 * struct (the only pointer to a struct that needs a box). A struct or array in it is the box's own
 * copy and never changes.
 */
public non-sealed class RefBoxed extends Boxed {
  public final @Nullable Object value;

  public RefBoxed(Type type, @Nullable Object value) {
    super(type);
    this.value = value;
  }

  @Override
  public final @Nullable Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    Object there = ((RefBoxed) other).value;
    if (value instanceof GoString text && there instanceof GoString otherText) {
      return GoString.equal(text, otherText);
    }
    if (!type.comparable()) {
      throw Panics.uncomparable(type.toString());
    }
    return type.equal(value, there);
  }

  @Override
  public final int hashValue() {
    if (!type.comparable()) {
      throw Panics.unhashable(type.toString());
    }
    return type.hash(value);
  }
}

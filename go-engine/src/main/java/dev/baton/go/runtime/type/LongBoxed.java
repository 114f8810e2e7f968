package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Hashes;

/** An interface value whose dynamic type is of kind 64-bit integer type. */
public non-sealed class LongBoxed extends Boxed {
  public final long value;

  public LongBoxed(Type type, long value) {
    super(type);
    this.value = value;
  }

  @Override
  public final Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    return value == ((LongBoxed) other).value;
  }

  @Override
  public final int hashValue() {
    return Hashes.of(value);
  }
}

package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Hashes;

/** An interface value whose dynamic type is of kind float64. */
public non-sealed class DoubleBoxed extends Boxed {
  public final double value;

  public DoubleBoxed(Type type, double value) {
    super(type);
    this.value = value;
  }

  @Override
  public final Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    return value == ((DoubleBoxed) other).value;
  }

  @Override
  public final int hashValue() {
    return Hashes.of(value);
  }
}

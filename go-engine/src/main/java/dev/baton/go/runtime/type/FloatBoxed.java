package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Hashes;

/** An interface value whose dynamic type is of kind float32. */
public non-sealed class FloatBoxed extends Boxed {
  public final float value;

  public FloatBoxed(Type type, float value) {
    super(type);
    this.value = value;
  }

  @Override
  public final Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    return value == ((FloatBoxed) other).value;
  }

  @Override
  public final int hashValue() {
    return Hashes.of((double) value);
  }
}

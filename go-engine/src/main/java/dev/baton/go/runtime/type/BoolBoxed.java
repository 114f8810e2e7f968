package dev.baton.go.runtime.type;

/** An interface value whose dynamic type is of kind bool. */
public non-sealed class BoolBoxed extends Boxed {
  public final boolean value;

  public BoolBoxed(Type type, boolean value) {
    super(type);
    this.value = value;
  }

  @Override
  public final Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    return value == ((BoolBoxed) other).value;
  }

  @Override
  public final int hashValue() {
    return Boolean.hashCode(value);
  }
}

package dev.baton.go.runtime.type;

/** An interface value whose dynamic type is of kind integer type of at most 32 bits. */
public non-sealed class IntBoxed extends Boxed {
  public final int value;

  public IntBoxed(Type type, int value) {
    super(type);
    this.value = value;
  }

  @Override
  public final Object plain() {
    return value;
  }

  @Override
  public final boolean equalValue(Boxed other) {
    return value == ((IntBoxed) other).value;
  }

  @Override
  public final int hashValue() {
    return value;
  }
}

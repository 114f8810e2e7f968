package dev.baton.go.types;

/** An array type {@code [N]T}; the length is negative where an error made it unknown. */
public final class ArrayType implements Type {
  private final Type elem;
  private final long length;

  public ArrayType(Type elem, long length) {
    this.elem = elem;
    this.length = length;
  }

  public Type elem() {
    return elem;
  }

  public long length() {
    return length;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

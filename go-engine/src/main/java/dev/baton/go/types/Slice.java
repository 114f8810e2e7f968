package dev.baton.go.types;

/** A slice type {@code []T}. */
public final class Slice implements Type {
  private final Type elem;

  public Slice(Type elem) {
    this.elem = elem;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

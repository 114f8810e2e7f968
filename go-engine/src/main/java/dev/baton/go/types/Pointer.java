package dev.baton.go.types;

/** A pointer type {@code *T}. */
public final class Pointer implements Type {
  private final Type elem;

  public Pointer(Type elem) {
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

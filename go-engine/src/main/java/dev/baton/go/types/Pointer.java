package dev.baton.go.types;

/** A pointer type {@code *T}. */
public final class Pointer implements Type {
  private Type elem;

  public Pointer(Type elem) {
    this.elem = elem;
  }

  /** Sets the element of a type that was made before it was known: one that mentions itself. */
  public void complete(Type known) {
    elem = known;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

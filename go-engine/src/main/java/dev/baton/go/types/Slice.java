package dev.baton.go.types;

/** A slice type {@code []T}. */
public final class Slice implements Type {
  private Type elem;

  public Slice(Type elem) {
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

package dev.baton.go.types;

/** A slice type {@code []T}. */
public final class Slice implements Type {
  private boolean complete;
  private Type elem;

  public Slice(Type elem) {
    this.complete = elem != Basic.INVALID;
    this.elem = elem;
  }

  /** Sets the element of a type that was made before it was known: one that mentions itself. */
  public void complete(Type known) {
    complete = true;
    elem = known;
  }

  /** Whether the parts are known; a declaration may still be on the way. */
  public boolean isComplete() {
    return complete;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

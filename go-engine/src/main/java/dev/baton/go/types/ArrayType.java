package dev.baton.go.types;

/** An array type {@code [N]T}; the length is negative where an error made it unknown. */
public final class ArrayType implements Type {
  private boolean complete;
  private Type elem;
  private long length;

  public ArrayType(Type elem, long length) {
    this.complete = elem != Basic.INVALID;
    this.elem = elem;
    this.length = length;
  }

  /** Sets the parts of a type that was made before they were known: one that mentions itself. */
  public void complete(Type knownElem, long knownLength) {
    complete = true;
    elem = knownElem;
    length = knownLength;
  }

  /** Whether the parts are known; a declaration may still be on the way. */
  public boolean isComplete() {
    return complete;
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

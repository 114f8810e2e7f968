package dev.baton.go.types;

/** A map type {@code map[K]V}. */
public final class MapType implements Type {
  private boolean complete;
  private Type key;
  private Type elem;

  public MapType(Type key, Type elem) {
    this.complete = elem != Basic.INVALID;
    this.key = key;
    this.elem = elem;
  }

  /** Sets the parts of a type that was made before they were known: one that mentions itself. */
  public void complete(Type knownKey, Type knownElem) {
    complete = true;
    key = knownKey;
    elem = knownElem;
  }

  public Type key() {
    return key;
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

package dev.baton.go.types;

/** A map type {@code map[K]V}. */
public final class MapType implements Type {
  private Type key;
  private Type elem;

  public MapType(Type key, Type elem) {
    this.key = key;
    this.elem = elem;
  }

  /** Sets the parts of a type that was made before they were known: one that mentions itself. */
  public void complete(Type knownKey, Type knownElem) {
    key = knownKey;
    elem = knownElem;
  }

  public Type key() {
    return key;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

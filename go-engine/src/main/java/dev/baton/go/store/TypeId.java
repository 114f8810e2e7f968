package dev.baton.go.store;

/** What identifies a function through all its versions, also when its name changes (H5, H7). */
public record TypeId(String value) {
  @Override
  public String toString() {
    return value;
  }
}

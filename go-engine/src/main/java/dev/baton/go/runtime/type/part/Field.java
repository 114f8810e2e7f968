package dev.baton.go.runtime.type.part;

import dev.baton.go.runtime.type.Type;

/** A struct's field; the package path is that of an unexported name, else empty. */
public record Field(String name, String pkgPath, Type type, String tag, boolean embedded) {
  public boolean exported() {
    return pkgPath.isEmpty();
  }

  /** As it stands in the struct's type. */
  @Override
  public String toString() {
    String declared = embedded ? type.toString() : name + " " + type;
    return tag.isEmpty() ? declared : declared + " " + Quoting.quote(tag);
  }
}

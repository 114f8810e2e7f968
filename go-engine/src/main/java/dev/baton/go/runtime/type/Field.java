package dev.baton.go.runtime.type;

import dev.baton.go.runtime.text.Quoted;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.value.GoString;

/** A struct's field; the package path is that of an unexported name, else empty. */
public record Field(String name, String pkgPath, Type type, String tag, boolean embedded) {
  public boolean exported() {
    return pkgPath.isEmpty();
  }

  /** As it stands in the struct's type. */
  @Override
  public String toString() {
    String declared = embedded ? type.toString() : name + " " + type;
    return tag.isEmpty() ? declared : declared + " " + quoted(tag);
  }

  private static String quoted(String tag) {
    TextBuffer out = new TextBuffer();
    Quoted.string(out, GoString.of(tag), false);
    return out.toGoString().toString();
  }
}

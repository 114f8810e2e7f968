package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** The name of a declared type, alias or type parameter. */
public final class TypeName extends Obj {
  private final boolean alias;

  public TypeName(
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Type type,
      boolean alias) {
    super(name, pkg, source, pos, type);
    this.alias = alias;
  }

  /** Whether the declaration is {@code type A = …}. */
  public boolean alias() {
    return alias;
  }
}

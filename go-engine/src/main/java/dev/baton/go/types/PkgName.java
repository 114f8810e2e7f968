package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** The name under which a file imports a package. */
public final class PkgName extends Obj {
  private final Package imported;
  private boolean used;

  public PkgName(
      String name, @Nullable Package pkg, @Nullable Source source, int pos, Package imported) {
    super(name, pkg, source, pos, Basic.INVALID);
    this.imported = imported;
  }

  public Package imported() {
    return imported;
  }

  public boolean used() {
    return used;
  }

  public void markUsed() {
    used = true;
  }
}

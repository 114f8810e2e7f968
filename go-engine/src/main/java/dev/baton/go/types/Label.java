package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** A declared label. */
public final class Label extends Obj {
  private boolean used;

  public Label(String name, @Nullable Package pkg, @Nullable Source source, int pos) {
    super(name, pkg, source, pos, Basic.INVALID);
  }

  public boolean used() {
    return used;
  }

  public void markUsed() {
    used = true;
  }
}

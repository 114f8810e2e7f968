package dev.baton.go.types;

import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** A declared constant. */
public final class Const extends Obj {
  private Value value;

  public Const(
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Type type,
      Value value) {
    super(name, pkg, source, pos, type);
    this.value = value;
  }

  /** The value; {@code Unknown} where an error hides it. */
  public Value value() {
    resolve();
    return value;
  }

  public void setValue(Value known) {
    value = known;
  }
}

package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.BoolPointer;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;

/** A pointer to a field of bool, through the struct's field table: for reflection. */
public final class BoolField extends BoolPointer {
  private final Struct struct;
  private final int field;

  public BoolField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public boolean get() {
    return (Boolean) Objects.requireNonNull(struct.field(field));
  }

  @Override
  public void set(boolean value) {
    struct.field(field, value);
  }

  @Override
  public Object base() {
    return struct;
  }

  @Override
  public long place() {
    return field;
  }
}

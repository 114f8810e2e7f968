package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.FloatPointer;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;

/** A pointer to a field of float32, through the struct's field table: for reflection. */
public final class FloatField extends FloatPointer {
  private final Struct struct;
  private final int field;

  public FloatField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public float get() {
    return (Float) Objects.requireNonNull(struct.field(field));
  }

  @Override
  public void set(float value) {
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

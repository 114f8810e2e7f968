package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.DoublePointer;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;

/** A pointer to a field of float64, through the struct's field table: for reflection. */
public final class DoubleField extends DoublePointer {
  private final Struct struct;
  private final int field;

  public DoubleField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public double get() {
    return (Double) Objects.requireNonNull(struct.field(field));
  }

  @Override
  public void set(double value) {
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

package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.LongPointer;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;

/** A pointer to a field of a 64-bit integer, through the struct's field table: for reflection. */
public final class LongField extends LongPointer {
  private final Struct struct;
  private final int field;

  public LongField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public long get() {
    return (Long) Objects.requireNonNull(struct.field(field));
  }

  @Override
  public void set(long value) {
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

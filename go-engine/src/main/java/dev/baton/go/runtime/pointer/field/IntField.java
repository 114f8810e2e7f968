package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.IntPointer;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;

/**
 * A pointer to a field of an integer of at most 32 bits, through the struct's field table: for
 * reflection.
 */
public final class IntField extends IntPointer {
  private final Struct struct;
  private final int field;

  public IntField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public int get() {
    return (Integer) Objects.requireNonNull(struct.field(field));
  }

  @Override
  public void set(int value) {
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

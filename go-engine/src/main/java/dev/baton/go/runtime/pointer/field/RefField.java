package dev.baton.go.runtime.pointer.field;

import dev.baton.go.runtime.pointer.RefPointer;
import dev.baton.go.runtime.type.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A pointer to a field of anything that is no number, struct or array, through the struct's field
 * table: for reflection.
 */
public final class RefField extends RefPointer {
  private final Struct struct;
  private final int field;

  public RefField(Struct struct, int field) {
    this.struct = struct;
    this.field = field;
  }

  @Override
  public @Nullable Object get() {
    return struct.field(field);
  }

  @Override
  public void set(@Nullable Object value) {
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

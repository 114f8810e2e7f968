package dev.baton.go.library.sync;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.type.Struct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Go fields of a lock. */
final class Fields {
  private Fields() {}

  /** A receiver as a lock; a nil pointer panics. */
  static Struct receiver(@Nullable Object pointer) {
    if (pointer instanceof Struct lock) {
      return lock;
    }
    throw Panics.nilDereference();
  }

  static Object get(Struct lock, int field) {
    return Objects.requireNonNull(lock.field(field));
  }

  static Struct struct(Struct lock, int field) {
    return (Struct) get(lock, field);
  }
}

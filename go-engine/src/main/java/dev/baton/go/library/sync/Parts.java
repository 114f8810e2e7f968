package dev.baton.go.library.sync;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.type.Struct;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Java objects behind Go's locks, made when they are first used, for a lock's zero value is a
 * good one.
 */
final class Parts {
  private Parts() {}

  /** The object in a struct's field. */
  static <T> T of(@Nullable Object struct, int field, Class<T> kind, Supplier<T> maker) {
    if (!(struct instanceof Struct owner)) {
      throw Panics.nilDereference();
    }
    Object present = owner.field(field);
    return kind.cast(present != null ? present : make(owner, field, maker));
  }

  private static <T> Object make(Struct owner, int field, Supplier<T> maker) {
    synchronized (owner) {
      Object present = owner.field(field);
      if (present != null) {
        return present;
      }
      T made = maker.get();
      // Others read the field without the lock, so the object must be whole before it is there.
      VarHandle.releaseFence();
      owner.field(field, made);
      return made;
    }
  }
}

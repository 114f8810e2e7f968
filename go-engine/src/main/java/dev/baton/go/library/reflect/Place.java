package dev.baton.go.library.reflect;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.memory.Pointers;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an addressable value is: what a Go pointer to it looks like. */
final class Place {
  /** A {@link Pointer}, or the struct or array itself. */
  private final Object pointer;

  private Place(Object pointer) {
    this.pointer = pointer;
  }

  /** The place that a pointer leads to. */
  static Place of(Object pointer) {
    return new Place(pointer);
  }

  /** A new variable. */
  static Place variable(Type type) {
    return of(Pointers.variable(type));
  }

  static Place field(Struct struct, int index, Type type) {
    return of(Pointers.field(struct, index, type));
  }

  static Place element(Object array, int index, Type elem) {
    return of(Pointers.element(array, index, elem));
  }

  static boolean isAggregate(Type type) {
    return Pointers.isAggregate(type);
  }

  /** The Go pointer. */
  Object pointer() {
    return pointer;
  }

  /** The value; of a struct or array the object in place. */
  @Nullable Object load() {
    return pointer instanceof Pointer place ? place.load() : pointer;
  }

  void store(@Nullable Object plain) {
    if (pointer instanceof Pointer place) {
      place.store(plain);
    } else {
      Aggregates.assign(pointer, Objects.requireNonNull(plain));
    }
  }
}

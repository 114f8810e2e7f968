package dev.baton.go.library.reflect;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.generated.Assertions;
import dev.baton.go.runtime.memory.Pointers;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an addressable value is: what a Go pointer to it looks like. */
final class Place {
  /** A {@link Pointer}, a struct, or a slice of all elements of an array. */
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

  /** The place of an element of the array that is here. */
  Place element(int index, Type elem) {
    Slice array = (Slice) pointer;
    return element(array.backingArray(), array.offset + index, elem);
  }

  static boolean isAggregate(Type type) {
    return Pointers.isAggregate(type);
  }

  /** The Go pointer. */
  Object pointer() {
    return pointer;
  }

  /** The value; of a struct or a whole array the object in place. */
  @Nullable Object load() {
    return switch (pointer) {
      case Pointer place -> place.load();
      case Slice array -> Assertions.array(array);
      default -> pointer;
    };
  }

  void store(@Nullable Object plain) {
    switch (pointer) {
      case Pointer place -> place.store(plain);
      case Slice array -> Assertions.copyFromArray(array, Objects.requireNonNull(plain));
      default -> Aggregates.assign(pointer, Objects.requireNonNull(plain));
    }
  }
}

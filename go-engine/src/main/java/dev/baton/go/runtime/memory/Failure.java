package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.type.Type;

/** What ends a program that asks more of its memory than there is. */
final class Failure {
  /** Up to here Go takes an access for one through a nil pointer. */
  private static final long NIL_PAGE = 4096;

  private Failure() {}

  /** Values of one type cannot be seen as another. */
  static FatalError conversion(Type from, Type to) {
    return new FatalError(
        "unsafe conversion of *"
            + from
            + " to *"
            + to
            + ": the engine's values have no such layout");
  }

  /** A write to bytes that can only be read. */
  static FatalError write(Type type) {
    return new FatalError(
        "unsafe write to a part of a value of type "
            + type
            + ": the engine's values have no such layout");
  }

  /** A slice of more elements than lie together. */
  static FatalError tooShort(Location location, Type elem, long capacity) {
    return new FatalError(
        "unsafe slice of "
            + capacity
            + " elements of type "
            + elem
            + ": not as many lie together in the variable of type "
            + location.type);
  }

  /** Nothing is there. */
  static GoPanic fault(Location location) {
    long address = location.address();
    if (location.isNowhere() && Long.compareUnsigned(address, NIL_PAGE) < 0) {
      return Panics.nilDereference();
    }
    throw new FatalError("fault: unexpected fault address 0x" + Long.toHexString(address));
  }
}

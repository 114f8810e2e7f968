package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.slice.Bounds;

/** Checks that the JIT compiler knows how to take out of loops. */
public final class Numbers {
  private Numbers() {}

  /** The index; panics as Go does when it is out of range. */
  public static int index(int index, int length) {
    if (Integer.compareUnsigned(index, length) >= 0) {
      return Bounds.index(index, length);
    }
    return index;
  }
}

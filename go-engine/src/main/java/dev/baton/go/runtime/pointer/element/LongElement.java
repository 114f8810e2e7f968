package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.LongPointer;

/** A pointer to a 64-bit integer in an array. */
public final class LongElement extends LongPointer {
  private final long[] array;
  private final int index;

  public LongElement(long[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public long get() {
    return array[index];
  }

  @Override
  public void set(long value) {
    array[index] = value;
  }

  @Override
  public Object base() {
    return array;
  }

  @Override
  public long place() {
    return index;
  }
}

package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.IntPointer;

/** A pointer to an int32 or uint32 in an array. */
public final class IntElement extends IntPointer {
  private final int[] array;
  private final int index;

  public IntElement(int[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public int get() {
    return array[index];
  }

  @Override
  public void set(int value) {
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

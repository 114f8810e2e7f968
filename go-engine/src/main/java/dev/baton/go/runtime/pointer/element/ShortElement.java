package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.IntPointer;

/** A pointer to an int16 in an array. */
public final class ShortElement extends IntPointer {
  private final short[] array;
  private final int index;

  public ShortElement(short[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public int get() {
    return array[index];
  }

  @Override
  public void set(int value) {
    array[index] = (short) value;
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

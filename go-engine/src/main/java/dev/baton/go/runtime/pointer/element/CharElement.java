package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.IntPointer;

/** A pointer to a uint16 in an array. */
public final class CharElement extends IntPointer {
  private final char[] array;
  private final int index;

  public CharElement(char[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public int get() {
    return array[index];
  }

  @Override
  public void set(int value) {
    array[index] = (char) value;
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

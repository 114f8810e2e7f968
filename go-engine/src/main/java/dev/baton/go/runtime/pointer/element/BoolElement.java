package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.BoolPointer;

/** A pointer to a bool in an array. */
public final class BoolElement extends BoolPointer {
  private final boolean[] array;
  private final int index;

  public BoolElement(boolean[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public boolean get() {
    return array[index];
  }

  @Override
  public void set(boolean value) {
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

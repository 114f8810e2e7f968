package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.FloatPointer;

/** A pointer to a float32 in an array. */
public final class FloatElement extends FloatPointer {
  private final float[] array;
  private final int index;

  public FloatElement(float[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public float get() {
    return array[index];
  }

  @Override
  public void set(float value) {
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

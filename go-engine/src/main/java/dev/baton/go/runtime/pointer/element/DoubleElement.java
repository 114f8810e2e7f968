package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.DoublePointer;

/** A pointer to a float64 in an array. */
public final class DoubleElement extends DoublePointer {
  private final double[] array;
  private final int index;

  public DoubleElement(double[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public double get() {
    return array[index];
  }

  @Override
  public void set(double value) {
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

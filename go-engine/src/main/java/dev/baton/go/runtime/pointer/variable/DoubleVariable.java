package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.DoublePointer;

/** A variable of float64 that outlives its frame, and the pointer to it. */
public final class DoubleVariable extends DoublePointer {
  public double value;

  public DoubleVariable(double value) {
    this.value = value;
  }

  @Override
  public double get() {
    return value;
  }

  @Override
  public void set(double value) {
    this.value = value;
  }

  @Override
  public Object base() {
    return this;
  }

  @Override
  public long place() {
    return 0;
  }
}

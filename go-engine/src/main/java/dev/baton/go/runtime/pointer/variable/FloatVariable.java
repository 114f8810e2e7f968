package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.FloatPointer;

/** A variable of float32 that outlives its frame, and the pointer to it. */
public final class FloatVariable extends FloatPointer {
  public float value;

  public FloatVariable(float value) {
    this.value = value;
  }

  @Override
  public float get() {
    return value;
  }

  @Override
  public void set(float value) {
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

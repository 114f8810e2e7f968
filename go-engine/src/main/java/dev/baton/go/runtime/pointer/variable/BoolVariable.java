package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.BoolPointer;

/** A variable of bool that outlives its frame, and the pointer to it. */
public final class BoolVariable extends BoolPointer {
  public boolean value;

  public BoolVariable(boolean value) {
    this.value = value;
  }

  @Override
  public boolean get() {
    return value;
  }

  @Override
  public void set(boolean value) {
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

package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.IntPointer;

/** A variable of an integer of at most 32 bits that outlives its frame, and the pointer to it. */
public final class IntVariable extends IntPointer {
  public int value;

  public IntVariable(int value) {
    this.value = value;
  }

  @Override
  public int get() {
    return value;
  }

  @Override
  public void set(int value) {
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

package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.LongPointer;

/** A variable of a 64-bit integer that outlives its frame, and the pointer to it. */
public final class LongVariable extends LongPointer {
  public long value;

  public LongVariable(long value) {
    this.value = value;
  }

  @Override
  public long get() {
    return value;
  }

  @Override
  public void set(long value) {
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

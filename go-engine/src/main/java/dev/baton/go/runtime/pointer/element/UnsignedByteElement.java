package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.IntPointer;

/** A pointer to a uint8 in an array. */
public final class UnsignedByteElement extends IntPointer {
  private final byte[] array;
  private final int index;

  public UnsignedByteElement(byte[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public int get() {
    return array[index] & 0xff;
  }

  @Override
  public void set(int value) {
    array[index] = (byte) value;
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

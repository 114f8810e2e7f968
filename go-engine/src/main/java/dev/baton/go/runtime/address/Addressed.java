package dev.baton.go.runtime.address;

/** Knows its own address, as a place in the midst of an object. */
public interface Addressed {
  /** The number that stands for the place. */
  long address();
}

package dev.baton.go.runtime.aggregate;

/** A struct variable, as far as arrays and slices of structs deal with it. */
public abstract class Aggregate {
  /** A new variable with the same value. */
  public abstract Aggregate copy();

  /** Takes the value of another variable of its class. */
  public abstract void take(Aggregate source);

  /** Whether there is nothing in it to tell two variables apart. */
  public abstract boolean isEmpty();

  /** An array for variables like this one, with nothing in it yet. */
  public abstract Aggregate[] cells(int length);

  /** How many bytes it takes in Go's memory. */
  public abstract long size();

  /** At which of its bytes a field begins. */
  public abstract long offset(int field);
}

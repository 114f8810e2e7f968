package dev.baton.go.runtime.type;

import dev.baton.go.runtime.aggregate.Aggregate;
import dev.baton.go.runtime.text.PrintFormat;
import org.jspecify.annotations.Nullable;

/**
 * A struct variable. The object is the variable: Go's {@code *T} is a reference to it, and its
 * nested structs and arrays are objects of their own, so that {@code &s.inner} is such a reference
 * as well.
 *
 * <p>{@code equals} and {@code hashCode} stay those of {@link Object}: they tell whether two
 * pointers are equal.
 */
public abstract class Struct extends Aggregate {
  @Override
  public abstract Struct copy();

  /** Go's {@code *this = *source}; both are of one class. */
  public abstract void assign(Struct source);

  @Override
  public final void take(Aggregate source) {
    assign((Struct) source);
  }

  @Override
  public final boolean isEmpty() {
    return type().underlying() instanceof StructType struct && struct.fields().isEmpty();
  }

  @Override
  public final long size() {
    return Layout.size(type());
  }

  @Override
  public final long offset(int field) {
    return Layout.offset(type(), field);
  }

  @Override
  public final Struct[] cells(int length) {
    return new Struct[length];
  }

  /**
   * Go's {@code *this == *other}; panics where an interface inside holds something that cannot be
   * compared.
   */
  public abstract boolean equal(Struct other);

  /** A hash that agrees with {@link #equal}. */
  public abstract int hash();

  /** The struct's own type, {@code T} and not {@code *T}. */
  public abstract Type type();

  /** A field's plain value; of nested structs and arrays the object in place. */
  public abstract @Nullable Object field(int index);

  /** Sets a field from its plain value; nested structs and arrays are assigned in place. */
  public abstract void field(int index, @Nullable Object plain);

  /** As a crash report shows the pointer to it. */
  @Override
  public final String toString() {
    return "(" + type().pointer() + ") " + PrintFormat.address(this);
  }
}

package dev.baton.go.runtime.pointer;

import dev.baton.go.runtime.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * A Go pointer to a place that is no Java object of its own. (Pointers to structs and arrays are
 * those objects.) Two pointers are equal when they lead to the same place.
 */
public abstract class Pointer {
  /** The object that holds the place. */
  public abstract Object base();

  /** Which of the base's places it is. */
  public abstract long place();

  /** The value there, as a plain Java object. */
  public abstract @Nullable Object load();

  /** Puts a plain value there. */
  public abstract void store(@Nullable Object plain);

  /** Go's {@code a == b}. */
  @SuppressWarnings("ReferenceEquality") // Pointers are equal if they point to the same place.
  public static boolean equal(@Nullable Pointer a, @Nullable Pointer b) {
    return a == b || (a != null && b != null && a.base() == b.base() && a.place() == b.place());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Pointer pointer && equal(this, pointer);
  }

  @Override
  public final int hashCode() {
    return Hashes.and(System.identityHashCode(base()), place());
  }
}

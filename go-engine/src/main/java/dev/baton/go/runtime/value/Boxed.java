package dev.baton.go.runtime.value;

import dev.baton.go.runtime.Interfaces;
import dev.baton.go.runtime.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An interface value that is not a pointer to a struct (those are in interfaces as they are): the
 * value with its dynamic type. Types with methods have generated subclasses that implement them.
 */
public abstract class Boxed {
  /** The dynamic type; types are interned, so {@code ==} tells whether two are identical. */
  public final Type type;

  Boxed(Type type) {
    this.type = type;
  }

  /** The value as a plain Java object. */
  public abstract @Nullable Object plain();

  /** Go's {@code ==} with a box of the same type. */
  public abstract boolean equalValue(Boxed other);

  /** A hash that agrees with {@link #equalValue}. */
  public abstract int hashValue();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Boxed && Interfaces.equal(this, other);
  }

  @Override
  public final int hashCode() {
    return Interfaces.hash(this);
  }
}

package dev.baton.go.runtime.type;

import dev.baton.go.runtime.text.PrintFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interface value that is not a pointer to a struct (those are in interfaces as they are): the
 * value with its dynamic type. Types with methods have generated subclasses that implement them.
 */
public abstract sealed class Boxed
    permits BoolBoxed, IntBoxed, LongBoxed, FloatBoxed, DoubleBoxed, RefBoxed {
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

  /** As a crash report shows a value that has no text of its own. */
  @Override
  public String toString() {
    Object plain = plain();
    return switch (type.kind()) {
      case STRING -> {
        String text = String.valueOf(plain).replace("\n", "\n\t");
        yield isPredeclared() ? text : type + "(\"" + text + "\")";
      }
      case BOOL,
          INT,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          UINTPTR,
          FLOAT32,
          FLOAT64,
          COMPLEX64,
          COMPLEX128 -> {
        String text = PrintFormat.number(type.kind(), Objects.requireNonNull(plain));
        yield isPredeclared() ? text : type + "(" + text + ")";
      }
      default -> "(" + type + ") " + PrintFormat.address(plain);
    };
  }

  private boolean isPredeclared() {
    return type instanceof BasicType;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Boxed && Interfaces.equal(this, other);
  }

  @Override
  public final int hashCode() {
    return Interfaces.hash(this);
  }
}

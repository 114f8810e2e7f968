package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Hashes;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A predeclared type that is neither interface nor alias, or {@code unsafe.Pointer}. */
public final class BasicType extends Type {
  public static final BasicType BOOL = new BasicType(Kind.BOOL, false);
  public static final BasicType INT = new BasicType(Kind.INT, 0L);
  public static final BasicType INT8 = new BasicType(Kind.INT8, 0);
  public static final BasicType INT16 = new BasicType(Kind.INT16, 0);
  public static final BasicType INT32 = new BasicType(Kind.INT32, 0);
  public static final BasicType INT64 = new BasicType(Kind.INT64, 0L);
  public static final BasicType UINT = new BasicType(Kind.UINT, 0L);
  public static final BasicType UINT8 = new BasicType(Kind.UINT8, 0);
  public static final BasicType UINT16 = new BasicType(Kind.UINT16, 0);
  public static final BasicType UINT32 = new BasicType(Kind.UINT32, 0);
  public static final BasicType UINT64 = new BasicType(Kind.UINT64, 0L);
  public static final BasicType UINTPTR = new BasicType(Kind.UINTPTR, 0L);
  public static final BasicType FLOAT32 = new BasicType(Kind.FLOAT32, 0f);
  public static final BasicType FLOAT64 = new BasicType(Kind.FLOAT64, 0d);
  public static final BasicType COMPLEX64 = new BasicType(Kind.COMPLEX64, Complex.ZERO);
  public static final BasicType COMPLEX128 = new BasicType(Kind.COMPLEX128, Complex.ZERO);
  public static final BasicType STRING = new BasicType(Kind.STRING, GoString.EMPTY);
  public static final BasicType UNSAFE_POINTER = new BasicType(Kind.UNSAFE_POINTER, null);

  private final Kind kind;
  private final @Nullable Object zero;

  private BasicType(Kind kind, @Nullable Object zero) {
    this.kind = kind;
    this.zero = zero;
  }

  /** The type of a kind that has exactly one predeclared type. */
  public static BasicType of(Kind kind) {
    return switch (kind) {
      case BOOL -> BOOL;
      case INT -> INT;
      case INT8 -> INT8;
      case INT16 -> INT16;
      case INT32 -> INT32;
      case INT64 -> INT64;
      case UINT -> UINT;
      case UINT8 -> UINT8;
      case UINT16 -> UINT16;
      case UINT32 -> UINT32;
      case UINT64 -> UINT64;
      case UINTPTR -> UINTPTR;
      case FLOAT32 -> FLOAT32;
      case FLOAT64 -> FLOAT64;
      case COMPLEX64 -> COMPLEX64;
      case COMPLEX128 -> COMPLEX128;
      case STRING -> STRING;
      case UNSAFE_POINTER -> UNSAFE_POINTER;
      case INVALID, ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRUCT ->
          throw new IllegalArgumentException(kind + " is no basic kind");
    };
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String name() {
    return kind == Kind.UNSAFE_POINTER ? "Pointer" : kind.text();
  }

  @Override
  public String pkgPath() {
    return kind == Kind.UNSAFE_POINTER ? "unsafe" : "";
  }

  @Override
  public String toString() {
    return kind.text();
  }

  @Override
  public boolean comparable() {
    return true;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return switch (kind) {
      case FLOAT32 -> (float) present(a) == (float) present(b);
      case FLOAT64 -> (double) present(a) == (double) present(b);
      case COMPLEX64, COMPLEX128 -> ((Complex) present(a)).equal((Complex) present(b));
      case UNSAFE_POINTER -> Objects.equals(a, b);
      default -> present(a).equals(b);
    };
  }

  @Override
  public int hash(@Nullable Object value) {
    return switch (kind) {
      case INT, INT64, UINT, UINT64, UINTPTR -> Hashes.of((long) present(value));
      case FLOAT32 -> Hashes.of((double) (float) present(value));
      case FLOAT64 -> Hashes.of((double) present(value));
      case COMPLEX64, COMPLEX128 -> ((Complex) present(value)).hash();
      case UNSAFE_POINTER -> Objects.hashCode(value);
      default -> present(value).hashCode();
    };
  }

  private static Object present(@Nullable Object value) {
    return Objects.requireNonNull(value);
  }

  @Override
  @Nullable Object makeZero() {
    return zero;
  }
}

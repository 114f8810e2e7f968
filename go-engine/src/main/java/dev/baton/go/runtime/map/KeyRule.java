package dev.baton.go.runtime.map;

import dev.baton.go.runtime.Hashes;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How keys of a type are compared and hashed. */
public abstract class KeyRule {
  /** Pointers to structs, channels: the same object. */
  public static final KeyRule IDENTITY = new Identity();

  /** Pointers to anything else. */
  public static final KeyRule POINTER = new Equality();

  public static final KeyRule FLOAT = new OfFloat();
  public static final KeyRule DOUBLE = new OfDouble();
  public static final KeyRule COMPLEX = new OfComplex();
  public static final KeyRule INTERFACE = new OfInterface();
  public static final KeyRule STRUCT = new OfStruct();

  /** The rule of a key type that is neither integer nor bool nor string. */
  public static KeyRule of(Type type) {
    return switch (type.kind()) {
      case FLOAT32 -> FLOAT;
      case FLOAT64 -> DOUBLE;
      case COMPLEX64, COMPLEX128 -> COMPLEX;
      case INTERFACE -> INTERFACE;
      case STRUCT -> STRUCT;
      case ARRAY -> new OfType(type);
      case POINTER -> pointsToStruct(type) ? IDENTITY : POINTER;
      case UNSAFE_POINTER -> POINTER;
      default -> IDENTITY;
    };
  }

  private static boolean pointsToStruct(Type type) {
    return ((PointerType) type.underlying()).elem().kind() == Kind.STRUCT;
  }

  abstract int hash(@Nullable Object key);

  abstract boolean equal(@Nullable Object a, @Nullable Object b);

  /**
   * Whether keys may be equal and yet not the same, as zeros with different signs are: then a map
   * holds the one that was put last, as gc's do.
   */
  boolean hasEqualsThatDiffer() {
    return false;
  }

  /** What a map stores of a key: the key, or a copy if others can change it. */
  Object keep(Object key) {
    return key;
  }

  private static final class Identity extends KeyRule {
    @Override
    int hash(@Nullable Object key) {
      return System.identityHashCode(key);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // It is this rule's point.
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return a == b;
    }
  }

  private static final class Equality extends KeyRule {
    @Override
    int hash(@Nullable Object key) {
      return Objects.hashCode(key);
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return Objects.equals(a, b);
    }
  }

  private static final class OfFloat extends KeyRule {
    @Override
    boolean hasEqualsThatDiffer() {
      return true;
    }

    @Override
    int hash(@Nullable Object key) {
      return Hashes.of((double) value(key));
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return value(a) == value(b);
    }

    private static float value(@Nullable Object key) {
      return (float) Objects.requireNonNull(key);
    }
  }

  private static final class OfDouble extends KeyRule {
    @Override
    boolean hasEqualsThatDiffer() {
      return true;
    }

    @Override
    int hash(@Nullable Object key) {
      return Hashes.of(value(key));
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return value(a) == value(b);
    }

    private static double value(@Nullable Object key) {
      return (double) Objects.requireNonNull(key);
    }
  }

  private static final class OfComplex extends KeyRule {
    @Override
    boolean hasEqualsThatDiffer() {
      return true;
    }

    @Override
    int hash(@Nullable Object key) {
      return value(key).hash();
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return value(a).equal(value(b));
    }

    private static Complex value(@Nullable Object key) {
      return (Complex) Objects.requireNonNull(key);
    }
  }

  private static final class OfInterface extends KeyRule {
    @Override
    boolean hasEqualsThatDiffer() {
      return true;
    }

    @Override
    int hash(@Nullable Object key) {
      return Interfaces.hash(key);
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return Interfaces.equal(a, b);
    }
  }

  private static final class OfStruct extends KeyRule {
    @Override
    int hash(@Nullable Object key) {
      return value(key).hash();
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return value(a).equal(value(b));
    }

    @Override
    Object keep(Object key) {
      return value(key).copy();
    }

    private static Struct value(@Nullable Object key) {
      return (Struct) Objects.requireNonNull(key);
    }
  }

  private static final class OfType extends KeyRule {
    private final Type type;

    OfType(Type type) {
      this.type = type;
    }

    @Override
    int hash(@Nullable Object key) {
      return type.hash(key);
    }

    @Override
    boolean equal(@Nullable Object a, @Nullable Object b) {
      return type.equal(a, b);
    }

    @Override
    Object keep(Object key) {
      return Aggregates.copy(key);
    }
  }
}

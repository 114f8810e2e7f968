package dev.baton.go.types.rule;

import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.TypeSets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of type a type is. The questions {@code is…} are about the underlying type and false
 * for type parameters; those named {@code all…} ask it of every type that a type parameter may
 * stand for.
 */
public final class Kinds {

  /** A property of basic types. */
  public interface Property {
    boolean of(Basic.Kind kind);
  }

  private Kinds() {}

  public static boolean isValid(Type type) {
    return type != Basic.INVALID;
  }

  public static boolean is(Type type, Property property) {
    return type.underlying() instanceof Basic b && property.of(b.kind());
  }

  /**
   * Whether {@code property} holds for the type, or for each type a type parameter may stand for.
   */
  public static boolean all(Type type, Property property) {
    if (!(type instanceof TypeParam p)) {
      return is(type, property);
    }
    List<Union.Term> terms = terms(p);
    if (terms == null || terms.isEmpty()) {
      return false;
    }
    for (Union.Term t : terms) {
      if (!is(t.type(), property)) {
        return false;
      }
    }
    return true;
  }

  /** The terms of a type parameter's constraint, or null if there are none. */
  public static @Nullable List<Union.Term> terms(TypeParam param) {
    return TypeSets.of(param.constraintInterface()).terms();
  }

  public static boolean isBoolean(Type t) {
    return is(t, Basic.Kind::isBoolean);
  }

  public static boolean isInteger(Type t) {
    return is(t, Basic.Kind::isInteger);
  }

  public static boolean isUnsigned(Type t) {
    return is(t, Basic.Kind::isUnsigned);
  }

  public static boolean isNumeric(Type t) {
    return is(t, Basic.Kind::isNumeric);
  }

  public static boolean isComplex(Type t) {
    return is(t, Basic.Kind::isComplex);
  }

  public static boolean isString(Type t) {
    return is(t, Basic.Kind::isString);
  }

  /** Whether constants can have the type. */
  public static boolean isConstType(Type t) {
    return is(t, Basic.Kind::isConstant);
  }

  public static boolean allInteger(Type t) {
    return all(t, Basic.Kind::isInteger);
  }

  public static boolean allUnsigned(Type t) {
    return all(t, Basic.Kind::isUnsigned);
  }

  public static boolean allOrdered(Type t) {
    return all(t, Basic.Kind::isOrdered);
  }

  public static boolean isUntyped(Type t) {
    return t instanceof Basic b && b.kind().isUntyped();
  }

  public static boolean isTypeParam(Type t) {
    return t instanceof TypeParam;
  }

  /** Whether the underlying type is an interface; that of a type parameter is its constraint. */
  public static boolean isInterface(Type t) {
    return t.underlying() instanceof Interface;
  }

  /** Whether values of the type are interface values. */
  public static boolean isProperInterface(Type t) {
    return !(t instanceof TypeParam) && t.underlying() instanceof Interface;
  }

  public static boolean isInterfacePointer(Type t) {
    return t.underlying() instanceof Pointer p && isInterface(p.elem());
  }

  /** Whether the type has a name: it is predeclared, declared or a type parameter. */
  public static boolean hasName(Type t) {
    return t instanceof Basic || t instanceof Named || t instanceof TypeParam;
  }

  /** Whether it is a generic type without its type arguments. */
  public static boolean isGeneric(Type t) {
    return t instanceof Named n && n.isGeneric();
  }

  public static boolean isBytesOrRunes(Type t) {
    return t.underlying() instanceof Slice s
        && s.elem().underlying() instanceof Basic b
        && (b.kind() == Basic.Kind.UINT8 || b.kind() == Basic.Kind.INT32);
  }

  /** Whether nil is a value of the type. */
  public static boolean hasNil(Type t) {
    return switch (t.underlying()) {
      case Basic b -> b.kind() == Basic.Kind.UNSAFE_POINTER;
      case Slice s -> true;
      case Pointer p -> true;
      case Signature s -> true;
      case MapType m -> true;
      case Chan c -> true;
      case Interface i -> !(t instanceof TypeParam) || allHaveNil(TypeSets.of(i));
      default -> false;
    };
  }

  private static boolean allHaveNil(TypeSet set) {
    List<Union.Term> terms = set.terms();
    if (terms == null || terms.isEmpty()) {
      return false;
    }
    for (Union.Term t : terms) {
      if (!hasNil(t.type())) {
        return false;
      }
    }
    return true;
  }

  /** The type that an untyped value has where nothing asks for another. */
  public static Type defaultType(Type t) {
    if (!(t instanceof Basic b)) {
      return t;
    }
    return switch (b.kind()) {
      case UNTYPED_BOOL -> Basic.BOOL;
      case UNTYPED_INT -> Basic.INT;
      case UNTYPED_RUNE -> Basic.RUNE;
      case UNTYPED_FLOAT -> Basic.FLOAT64;
      case UNTYPED_COMPLEX -> Basic.COMPLEX128;
      case UNTYPED_STRING -> Basic.STRING;
      default -> b;
    };
  }
}

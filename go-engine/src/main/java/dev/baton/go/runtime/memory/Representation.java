package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.lang.reflect.Array;

/** Which types have values that are the same Java objects, so that one can be taken for another. */
final class Representation {
  private Representation() {}

  static boolean same(Type a, Type b) {
    if (a == b) {
      return true;
    }
    Kind kind = like(a.kind());
    if (kind != like(b.kind())) {
      return false;
    }
    return switch (kind) {
      case POINTER ->
          sameElems(((PointerType) a.underlying()).elem(), ((PointerType) b.underlying()).elem());
      case SLICE ->
          sameElems(((SliceType) a.underlying()).elem(), ((SliceType) b.underlying()).elem());
      case ARRAY -> sameArrays((ArrayType) a.underlying(), (ArrayType) b.underlying());
      case STRUCT -> false;
      case CHAN, MAP, FUNC -> a.underlying() == b.underlying();
      default -> true;
    };
  }

  /** No deeper, for types may lead back to themselves. */
  private static boolean sameElems(Type a, Type b) {
    return a == b || (isNumber(a.kind()) && like(a.kind()) == like(b.kind()));
  }

  private static boolean sameArrays(ArrayType a, ArrayType b) {
    return a.length() == b.length() && sameCells(a.elem(), b.elem());
  }

  /** Whether arrays of such elements can be taken for each other. */
  static boolean sameCells(Type a, Type b) {
    return same(a, b) || (isByte(a.kind()) && isByte(b.kind()));
  }

  private static boolean isNumber(Kind kind) {
    return kind.compareTo(Kind.BOOL) >= 0 && kind.compareTo(Kind.COMPLEX128) <= 0;
  }

  private static boolean isByte(Kind kind) {
    return kind == Kind.INT8 || kind == Kind.UINT8;
  }

  /**
   * Kinds whose values are the same stand for each other; smaller integers differ by their sign.
   */
  private static Kind like(Kind kind) {
    return switch (kind) {
      case INT, UINT, INT64, UINT64, UINTPTR -> Kind.INT64;
      case INT32, UINT32 -> Kind.INT32;
      default -> kind;
    };
  }

  /** Whether the base of a location is a struct or array of that type. */
  static boolean is(Location location, Type wanted) {
    return switch (location.base) {
      case Struct struct -> struct.type() == wanted;
      case Object base when base.getClass().isArray() ->
          wanted.underlying() instanceof ArrayType array
              && array.length() == Array.getLength(base)
              && sameCells(location.type, array.elem());
      default -> false;
    };
  }
}

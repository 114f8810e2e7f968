package dev.baton.go.types.algebra;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import java.util.List;

/** A hash that identical types share. */
public final class TypeHash {
  private TypeHash() {}

  public static int of(List<? extends Type> types) {
    int hash = 1;
    for (Type t : types) {
      hash = 31 * hash + of(t);
    }
    return hash;
  }

  public static int of(Type type) {
    return switch (type) {
      case Basic t -> t.kind().name().hashCode();
      case Pointer t -> 3 + 5 * of(t.elem());
      case Slice t -> 4 + 7 * of(t.elem());
      case ArrayType t -> 5 + 11 * of(t.elem()) + Long.hashCode(t.length());
      case MapType t -> 6 + 13 * of(t.key()) + 17 * of(t.elem());
      case Chan t -> 7 + 19 * of(t.elem()) + t.direction().name().hashCode();
      case Struct t -> struct(t);
      case Tuple t -> tuple(t);
      case Signature t -> 8 + 23 * tuple(t.params()) + 29 * tuple(t.results());
      case Interface t -> 9; // Embedding hides what is the same.
      case Union t -> 10 + t.terms().size();
      case TypeParam t -> System.identityHashCode(t);
      case Named t -> System.identityHashCode(t.origin()) + 31 * of(t.typeArgs());
    };
  }

  private static int struct(Struct struct) {
    int hash = struct.size();
    for (int i = 0; i < struct.size(); i++) {
      hash = 31 * hash + struct.field(i).name().hashCode();
    }
    return hash;
  }

  private static int tuple(Tuple tuple) {
    int hash = tuple.size();
    for (int i = 0; i < tuple.size(); i++) {
      hash = 31 * hash + of(tuple.typeAt(i));
    }
    return hash;
  }
}

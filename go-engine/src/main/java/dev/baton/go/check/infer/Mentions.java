package dev.baton.go.check.infer;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
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
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.List;

/** Whether a type mentions any of some type parameters. */
public final class Mentions {
  private final List<TypeParam> params;
  private final List<Type> seen = new ArrayList<>();

  private Mentions(List<TypeParam> params) {
    this.params = params;
  }

  public static boolean any(List<TypeParam> params, Type type) {
    return !(type instanceof Basic) && new Mentions(params).in(type);
  }

  private boolean in(Type type) {
    return switch (type) {
      case Basic t -> false;
      case Pointer t -> in(t.elem());
      case Slice t -> in(t.elem());
      case ArrayType t -> in(t.elem());
      case Chan t -> in(t.elem());
      case MapType t -> in(t.key()) || in(t.elem());
      case Struct t -> inVars(t.fields());
      case Tuple t -> inVars(t.vars());
      case Signature t -> inVars(t.params().vars()) || inVars(t.results().vars());
      case Interface t -> inInterface(t);
      case Union t -> inTerms(t.terms());
      case Named t -> inList(t.typeArgs());
      case TypeParam t -> params.contains(t);
    };
  }

  private boolean inVars(List<Var> vars) {
    for (Var v : vars) {
      if (in(v.type())) {
        return true;
      }
    }
    return false;
  }

  private boolean inList(List<Type> types) {
    for (Type t : types) {
      if (in(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean inTerms(List<Union.Term> terms) {
    for (Union.Term t : terms) {
      if (in(t.type())) {
        return true;
      }
    }
    return false;
  }

  private boolean inInterface(Interface type) {
    if (seen.contains(type)) {
      return false;
    }
    seen.add(type);
    TypeSet set = TypeSets.of(type);
    for (Func m : set.methods()) {
      if (in(m.signature())) {
        return true;
      }
    }
    return set.terms() != null && inTerms(set.terms());
  }
}

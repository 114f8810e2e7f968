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
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forgets the types of parameters that were found to contain themselves. */
final class Cycles {
  private final List<TypeParam> params;
  private final List<@Nullable Type> found;
  private final List<Type> path = new ArrayList<>();

  private Cycles(List<TypeParam> params, List<@Nullable Type> found) {
    this.params = params;
    this.found = found;
  }

  static void remove(List<TypeParam> params, List<@Nullable Type> found) {
    Cycles cycles = new Cycles(params, found);
    for (TypeParam p : params) {
      cycles.visit(p);
    }
  }

  private void visit(Type type) {
    if (path.contains(type)) {
      int i = type instanceof TypeParam p ? params.indexOf(p) : -1;
      if (i >= 0) {
        found.set(i, null);
      }
      return;
    }
    path.add(type);
    visitParts(type);
    path.removeLast();
  }

  private void visitParts(Type type) {
    switch (type) {
      case Basic t -> {}
      case Pointer t -> visit(t.elem());
      case Slice t -> visit(t.elem());
      case ArrayType t -> visit(t.elem());
      case Chan t -> visit(t.elem());
      case MapType t -> {
        visit(t.key());
        visit(t.elem());
      }
      case Struct t -> visitVars(t.fields());
      case Tuple t -> visitVars(t.vars());
      case Signature t -> {
        visitVars(t.params().vars());
        visitVars(t.results().vars());
      }
      case Interface t -> {
        for (Func m : t.methods()) {
          visit(m.signature());
        }
        visitAll(t.embedded());
      }
      case Union t -> {
        for (Union.Term term : t.terms()) {
          visit(term.type());
        }
      }
      case Named t -> visitAll(t.typeArgs());
      case TypeParam t -> {
        int i = params.indexOf(t);
        Type inferred = i < 0 ? null : found.get(i);
        if (inferred != null) {
          visit(inferred);
        }
      }
    }
  }

  private void visitVars(List<Var> vars) {
    for (Var v : vars) {
      visit(v.type());
    }
  }

  private void visitAll(List<Type> types) {
    for (Type t : types) {
      visit(t);
    }
  }
}

package dev.baton.go.check.decl;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds types that contain themselves other than through a pointer or the like, so that they had no
 * size.
 */
final class ValidTypes {
  private final Cycles cycles;
  private final Set<Named> valid = Collections.newSetFromMap(new IdentityHashMap<>());

  ValidTypes(Cycles cycles) {
    this.cycles = cycles;
  }

  void check(Named type) {
    check(type, List.of(), List.of());
  }

  /** {@code nest} are the declared types around, {@code path} all that led here. */
  private boolean check(Type type, List<Named> nest, List<Named> path) {
    return switch (type) {
      case ArrayType t -> check(t.elem(), nest, path);
      case Struct t -> {
        for (Var f : t.fields()) {
          if (!check(f.type(), nest, path)) {
            yield false;
          }
        }
        yield true;
      }
      case Union t -> {
        for (Union.Term term : t.terms()) {
          if (!check(term.type(), nest, path)) {
            yield false;
          }
        }
        yield true;
      }
      case Interface t -> {
        for (Type e : t.embedded()) {
          if (!check(e, nest, path)) {
            yield false;
          }
        }
        yield true;
      }
      case Named t -> named(t, nest, path);
      case TypeParam t -> param(t, nest, path);
      default -> true;
    };
  }

  private boolean named(Named t, List<Named> nest, List<Named> path) {
    if (valid.contains(t)) {
      return true;
    }
    Type definition = t.origin().definition();
    if (definition == null || definition == Basic.INVALID) {
      return false;
    }
    for (Named n : nest) {
      if (Identity.identical(n, t)) {
        t.invalidate();
        t.origin().invalidate();
        report(t, path);
        return false;
      }
    }
    if (!check(definition, plus(nest, t), plus(path, t))) {
      return false;
    }
    valid.add(t);
    return true;
  }

  private void report(Named t, List<Named> path) {
    for (int i = 0; i < path.size(); i++) {
      if (Identity.identical(path.get(i), t)) {
        List<Obj> cycle = new ArrayList<>();
        for (Named n : path.subList(i, path.size())) {
          cycle.add(n.place());
        }
        cycles.report(cycle);
        return;
      }
    }
  }

  private static List<Named> plus(List<Named> list, Named more) {
    List<Named> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  /** A type argument counts where the parameter stands, in the types around the instance. */
  private boolean param(TypeParam t, List<Named> nest, List<Named> path) {
    if (nest.isEmpty()) {
      return true;
    }
    Named instance = nest.getLast();
    int i = instance.origin().typeParams().indexOf(t);
    return i < 0
        || i >= instance.typeArgs().size()
        || check(instance.typeArgs().get(i), nest.subList(0, nest.size() - 1), path);
  }
}

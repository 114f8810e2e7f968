package dev.baton.go.types.rule;

import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The methods that a value of a type has, those promoted from embedded fields included. */
public final class MethodSet {

  /** A method, with the embedded fields that lead to it. */
  public record Method(Func func, List<Var> path, List<Integer> index, boolean indirect) {}

  private final Type type;
  private final Map<String, Obj> candidates = new TreeMap<>();
  private final List<Named> seen = new ArrayList<>();

  private MethodSet(Type type) {
    this.type = type;
  }

  /** The method set of {@code type}, sorted by {@link Func#id()}. */
  public static List<Method> of(Type type) {
    MethodSet set = new MethodSet(type);
    set.collect(type instanceof Pointer p ? p.elem() : type);
    return set.methods(set.candidates.values());
  }

  /** All names that might be selected; which of them are, the lookup says. */
  private void collect(Type t) {
    if (t instanceof Named n) {
      if (seen.contains(n)) {
        return;
      }
      seen.add(n);
      for (Func m : n.methods()) {
        candidates.putIfAbsent(m.id(), m);
      }
    }
    if (t.underlying() instanceof Struct s) {
      for (Var f : s.fields()) {
        if (f.embedded()) {
          collect(f.type() instanceof Pointer p ? p.elem() : f.type());
        }
      }
    } else if (t.underlying() instanceof Interface i) {
      for (Func m : TypeSets.of(i).methods()) {
        candidates.putIfAbsent(m.id(), m);
      }
    }
  }

  private List<Method> methods(Collection<Obj> names) {
    List<Method> methods = new ArrayList<>();
    for (Obj name : names) {
      Method m = method(name.pkg(), name.name());
      if (m != null) {
        methods.add(m);
      }
    }
    return methods;
  }

  private @Nullable Method method(@Nullable Package pkg, String name) {
    Found found = Lookup.fieldOrMethod(type, false, pkg, name);
    return found.obj() instanceof Func f
        ? new Method(f, found.path(), found.index(), found.indirect())
        : null;
  }
}

package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders the initialisation of package variables: again and again the first in the source whose
 * value needs no variable that is still to be initialised, be it through functions.
 */
public final class InitOrder {

  /** Is asked for a function's body to be checked, before what it mentions counts. */
  public interface Bodies {
    void require(Func func);
  }

  private final Session session;
  private final PackageObjects objects;
  private final Bodies bodies;
  private final Map<Var, Set<Var>> needs = new LinkedHashMap<>();

  public InitOrder(Session session, PackageObjects objects, Bodies bodies) {
    this.session = session;
    this.objects = objects;
    this.bodies = bodies;
  }

  public List<Initializer> compute() {
    List<Var> vars = new ArrayList<>();
    for (Obj obj : List.copyOf(objects.declared().keySet())) {
      if (obj instanceof Var v) {
        vars.add(v);
      }
    }
    for (Var v : vars) {
      needs.put(v, variables(v));
    }
    List<Initializer> order = new ArrayList<>();
    Set<Declared> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!needs.isEmpty()) {
      emit(next(), order, emitted);
    }
    return order;
  }

  /** The variables that one needs, directly or through functions. */
  private Set<Var> variables(Var v) {
    Set<Var> found = new LinkedHashSet<>();
    Set<Obj> seen = new HashSet<>();
    collect(v, found, seen);
    return found;
  }

  private void collect(Obj from, Set<Var> found, Set<Obj> seen) {
    Declared how = objects.declared(from);
    if (how == null) {
      return;
    }
    for (Obj obj : List.copyOf(how.dependencies)) {
      if (obj instanceof Var v) {
        found.add(v);
      } else if (obj instanceof Func f && seen.add(f)) {
        bodies.require(f);
        collect(f, found, seen);
      }
    }
  }

  private Var next() {
    Var best = null;
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<Var, Set<Var>> e : needs.entrySet()) {
      if (e.getValue().size() < fewest) {
        best = e.getKey();
        fewest = e.getValue().size();
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  private void emit(Var v, List<Initializer> order, Set<Declared> emitted) {
    Set<Var> open = needs.remove(v);
    if (open != null && !open.isEmpty()) {
      List<Obj> cycle = path(v, v, new HashSet<>());
      if (cycle != null) {
        report(cycle);
      }
    }
    for (Set<Var> others : needs.values()) {
      others.remove(v);
    }
    Declared how = objects.declared(v);
    Expr init = how == null ? null : how.init;
    if (how != null && init != null && emitted.add(how)) {
      order.add(new Initializer(how.lhs == null ? List.of(v) : how.lhs, init));
    }
  }

  /** The way from an object to another through what they mention, without the start. */
  private @Nullable List<Obj> path(Obj from, Obj to, Set<Obj> seen) {
    Declared how = objects.declared(from);
    if (how == null || !seen.add(from)) {
      return null;
    }
    for (Obj obj : how.dependencies) {
      if (obj == to) {
        return new ArrayList<>(List.of(obj));
      }
      List<Obj> rest = path(obj, to, seen);
      if (rest != null) {
        rest.addFirst(obj);
        return rest;
      }
    }
    return null;
  }

  /** {@code cycle} leads back to its last object. */
  private void report(List<Obj> cycle) {
    Obj start = cycle.getLast();
    if (cycle.size() == 1) {
      session.error(start, "initialization cycle: " + start.name() + " refers to itself");
      return;
    }
    StringBuilder message = new StringBuilder("initialization cycle for ").append(start.name());
    line(message, start).append(" refers to");
    for (int i = 0; i < cycle.size() - 1; i++) {
      line(message, cycle.get(i)).append(" refers to");
    }
    line(message, start);
    session.error(start, message.toString());
  }

  private static StringBuilder line(StringBuilder message, Obj obj) {
    Source source = obj.source();
    message.append("\n\t");
    if (source != null) {
      message.append(Session.place(source, obj.pos())).append(": ");
    }
    return message.append(obj.name());
  }
}

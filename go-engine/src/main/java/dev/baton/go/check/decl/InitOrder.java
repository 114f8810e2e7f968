package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
  private final Map<Obj, Set<Obj>> needs = new LinkedHashMap<>();

  public InitOrder(Session session, PackageObjects objects, Bodies bodies) {
    this.session = session;
    this.objects = objects;
    this.bodies = bodies;
  }

  public List<Initializer> compute() {
    for (Obj obj : List.copyOf(objects.declared().keySet())) {
      if (obj instanceof Const) {
        needs.put(obj, constants(obj));
      }
    }
    List<Initializer> order = new ArrayList<>();
    Set<Declared> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Obj obj = next(); obj != null && needs(obj).isEmpty(); obj = next()) {
      emit(obj, order, emitted);
    }
    addVariables();
    for (Obj obj = next(); obj != null; obj = next()) {
      emit(obj, order, emitted);
    }
    return order;
  }

  private Set<Obj> needs(Obj obj) {
    return java.util.Objects.requireNonNull(needs.get(obj));
  }

  /** Joins the variables to the constants that are left, which need themselves or such others. */
  private void addVariables() {
    Map<Obj, Set<Obj>> constants = new HashMap<>(needs);
    needs.clear();
    for (Obj obj : List.copyOf(objects.declared().keySet())) {
      Set<Obj> open = obj instanceof Var ? variables(obj, constants.keySet()) : constants.get(obj);
      if (open != null) {
        needs.put(obj, open);
      }
    }
  }

  /** The constants that one mentions; they are in no order, but must not need themselves. */
  private Set<Obj> constants(Obj constant) {
    Set<Obj> found = new LinkedHashSet<>();
    Declared how = objects.declared(constant);
    if (how != null) {
      for (Obj obj : how.dependencies) {
        if (obj instanceof Const) {
          found.add(obj);
        }
      }
    }
    return found;
  }

  /** The variables and of these constants those that one needs, directly or through functions. */
  private Set<Obj> variables(Obj v, Set<Obj> constants) {
    Set<Obj> found = new LinkedHashSet<>();
    Set<Obj> seen = new HashSet<>();
    collect(v, constants, found, seen);
    return found;
  }

  private void collect(Obj from, Set<Obj> constants, Set<Obj> found, Set<Obj> seen) {
    Declared how = objects.declared(from);
    if (how == null) {
      return;
    }
    for (Obj obj : List.copyOf(how.dependencies)) {
      if (obj instanceof Var || constants.contains(obj)) {
        found.add(obj);
      } else if (obj instanceof Func f && seen.add(f)) {
        bodies.require(f);
        collect(f, constants, found, seen);
      }
    }
  }

  private @Nullable Obj next() {
    Obj best = null;
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<Obj, Set<Obj>> e : needs.entrySet()) {
      if (e.getValue().size() < fewest) {
        best = e.getKey();
        fewest = e.getValue().size();
      }
    }
    return best;
  }

  private void emit(Obj obj, List<Initializer> order, Set<Declared> emitted) {
    Set<Obj> open = needs.remove(obj);
    if (open != null && !open.isEmpty()) {
      List<Obj> cycle = path(obj, obj, new HashSet<>());
      if (cycle != null) {
        report(cycle);
      }
    }
    for (Set<Obj> others : needs.values()) {
      others.remove(obj);
    }
    Declared how = objects.declared(obj);
    Expr init = how == null ? null : how.init;
    if (obj instanceof Var v && how != null && init != null && emitted.add(how)) {
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

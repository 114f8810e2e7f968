package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Session;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Knows which declarations are being resolved, and judges when one needs itself. */
final class Cycles {
  private final Session session;
  private final PackageObjects objects;
  private final List<Obj> path = new ArrayList<>();
  private final Set<TypeName> broken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Obj> done = Collections.newSetFromMap(new IdentityHashMap<>());

  Cycles(Session session, PackageObjects objects) {
    this.session = session;
    this.objects = objects;
  }

  /** Notes that an alias is being declared; until that is done its type is unknown. */
  void beginAlias(TypeName alias) {
    broken.add(alias);
    alias.setType(Basic.INVALID);
  }

  void endAlias(TypeName alias) {
    broken.remove(alias);
  }

  boolean isBroken(TypeName alias) {
    return broken.contains(alias);
  }

  boolean isDone(Obj obj) {
    return done.contains(obj);
  }

  void done(Obj obj) {
    done.add(obj);
  }

  boolean isOnPath(Obj obj) {
    return path.contains(obj);
  }

  void push(Obj obj) {
    path.add(obj);
  }

  void pop() {
    done.add(path.removeLast());
  }

  /** While a function's signature is found out, the function itself counts as known. */
  void suspend(Func f) {
    done.add(f);
  }

  void resume(Func f) {
    done.remove(f);
  }

  /** Whether a declaration on the path may need itself; if not, that is reported. */
  boolean isValid(Obj obj) {
    List<Obj> cycle = List.copyOf(path.subList(path.indexOf(obj), path.size()));
    int values = 0;
    int definitions = 0;
    for (Obj o : cycle) {
      if (o instanceof Const || o instanceof Var) {
        values++;
      } else if (o instanceof TypeName t) {
        if (session.env.inTypeParams && t.hasType() && Kinds.isGeneric(t.type())) {
          report(cycle);
          return false;
        }
        definitions += isAlias(t) ? 0 : 1;
      }
    }
    // Values refer to each other in functions; initialisation order will tell if that is wrong.
    if (values == cycle.size() || (values == 0 && definitions > 0)) {
      return true;
    }
    report(cycle);
    return false;
  }

  private boolean isAlias(TypeName t) {
    Declared how = objects.declared(t);
    return (how != null && how.decl instanceof Decl.Type d) ? d.alias : t.alias();
  }

  /** Reports a cycle, from its first declaration in the source on. */
  void report(List<? extends Obj> cycle) {
    List<Obj> ordered = new ArrayList<>(cycle);
    Collections.rotate(ordered, -first(cycle));
    Obj start = ordered.getFirst();
    String name = session.qualified(start);
    boolean type = start instanceof TypeName;
    if (start instanceof TypeName t && isAlias(t)) {
      endAlias(t);
      t.setType(Basic.INVALID);
    }
    if (cycle.size() == 1) {
      session.error(
          start,
          (type ? "invalid recursive type: " : "invalid cycle in declaration: ")
              + name
              + " refers to itself");
      return;
    }
    StringBuilder message =
        new StringBuilder(type ? "invalid recursive type " : "invalid cycle in declaration of ");
    message.append(name);
    for (Obj o : ordered) {
      line(message, o).append(" refers to");
    }
    line(message, start);
    session.error(start, message.toString());
  }

  private StringBuilder line(StringBuilder message, Obj obj) {
    Source source = obj.source();
    message.append("\n\t");
    if (source != null) {
      message.append(Session.place(source, obj.pos())).append(": ");
    }
    return message.append(session.qualified(obj));
  }

  private static int first(List<? extends Obj> cycle) {
    int first = 0;
    for (int i = 1; i < cycle.size(); i++) {
      if (cycle.get(i).source() == cycle.get(first).source()
          && cycle.get(i).pos() < cycle.get(first).pos()) {
        first = i;
      }
    }
    return first;
  }
}

package dev.baton.go.check.core;

import dev.baton.go.syntax.Source;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds programs that would need instances without end, as {@code func f[T any]() { f[*T]() }}
 * does. Its vertices are type parameters; an edge says that one is given a type with another in it,
 * and weighs 1 if that type is larger.
 */
public final class InstanceGraph {
  private final Package pkg;
  private final IdentityHashMap<TypeParam, TypeParam> canonical = new IdentityHashMap<>();
  private final IdentityHashMap<TypeName, Vertex> vertices = new IdentityHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private static final class Vertex {
    private final TypeName name;
    private int weight;
    private int length;
    private @Nullable Edge last;

    Vertex(TypeName name) {
      this.name = name;
    }
  }

  private record Edge(Vertex to, Vertex from, int weight, Source source, int pos, Type type) {}

  InstanceGraph(Package pkg) {
    this.pkg = pkg;
  }

  /** Notes that a method names a parameter of its receiver's type anew. */
  public void same(TypeParam ofMethod, TypeParam ofType) {
    canonical.put(ofMethod, ofType);
  }

  /** Notes that a parameter is given a type argument. */
  public void instance(Source source, int pos, TypeParam param, Type arg) {
    if (param.obj().pkg() == pkg) {
      add(param, arg, arg, source, pos);
    }
  }

  private void add(TypeParam param, Type arg, Type part, Source source, int pos) {
    switch (part) {
      case Basic t -> {}
      case TypeParam t ->
          edges.add(new Edge(vertex(param), vertex(t), t == arg ? 0 : 1, source, pos, arg));
      case Named t -> addAll(param, arg, t.typeArgs(), source, pos);
      case Pointer t -> add(param, arg, t.elem(), source, pos);
      case Slice t -> add(param, arg, t.elem(), source, pos);
      case ArrayType t -> add(param, arg, t.elem(), source, pos);
      case Chan t -> add(param, arg, t.elem(), source, pos);
      case MapType t -> addAll(param, arg, List.of(t.key(), t.elem()), source, pos);
      case Struct t -> addVars(param, arg, t.fields(), source, pos);
      case Tuple t -> addVars(param, arg, t.vars(), source, pos);
      case Signature t -> {
        addVars(param, arg, t.params().vars(), source, pos);
        addVars(param, arg, t.results().vars(), source, pos);
      }
      case Interface t -> {
        for (Func m : TypeSets.of(t).methods()) {
          add(param, arg, m.signature(), source, pos);
        }
      }
      case Union t -> {}
    }
  }

  private void addAll(TypeParam param, Type arg, List<Type> parts, Source source, int pos) {
    for (Type t : parts) {
      add(param, arg, t, source, pos);
    }
  }

  private void addVars(TypeParam param, Type arg, List<Var> vars, Source source, int pos) {
    for (Var v : vars) {
      add(param, arg, v.type(), source, pos);
    }
  }

  private Vertex vertex(TypeParam param) {
    TypeParam p = canonical.getOrDefault(param, param);
    return vertices.computeIfAbsent(p.obj(), Vertex::new);
  }

  /** Reports a cycle in which types grow, if there is one. */
  public void report(Session session) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge e : edges) {
        int weight = e.from.weight + e.weight;
        if (weight <= e.to.weight) {
          continue;
        }
        e.to.last = e;
        e.to.length = e.from.length + 1;
        if (e.to.length >= vertices.size()) {
          report(session, e.to);
          return;
        }
        e.to.weight = weight;
        changed = true;
      }
    }
  }

  private void report(Session session, Vertex start) {
    List<Vertex> path = new ArrayList<>();
    Vertex v = start;
    while (v != null && !path.contains(v)) {
      path.add(v);
      v = v.last == null ? null : v.last.from;
    }
    if (v == null) {
      return;
    }
    StringBuilder message = new StringBuilder("instantiation cycle:");
    for (Vertex w : path.subList(path.indexOf(v), path.size())) {
      Edge e = w.last;
      if (e != null) {
        message
            .append("\n\t")
            .append(Session.place(e.source, e.pos))
            .append(": ")
            .append(w.name.name())
            .append(" instantiated as ")
            .append(session.text(e.type));
      }
    }
    session.error(v.name, message.toString());
  }
}

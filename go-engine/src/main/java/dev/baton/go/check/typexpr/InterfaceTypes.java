package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks interface types. */
final class InterfaceTypes {
  private final Session session;
  private final Parts parts;
  private final Unions unions;

  InterfaceTypes(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
    this.unions = new Unions(session, parts);
  }

  void check(Interface type, TypeExpr.Interface e, @Nullable TypeName defined) {
    List<Func> methods = new ArrayList<>();
    List<Type> embedded = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Field f : e.elements) {
      if (f.name == null) {
        embedded.add(element(f.type));
        positions.add(f.type.errorPos());
      } else if (f.name.isBlank()) {
        session.error(f.name, "methods must have a unique non-blank name");
      } else if (f.type instanceof TypeExpr.Func func) {
        methods.add(method(f, func, receiver(type, defined)));
      }
    }
    methods.sort(Comparator.comparing(Func::id));
    type.complete(methods, embedded, positions);
    session.interfaces.add(session.env.source, e.pos(), type);
    if (methods.size() > 1 || !embedded.isEmpty()) {
      Source source = session.env.source;
      session.later(() -> TypeSets.verify(type, new Duplicates(source)));
    }
  }

  private Type element(Expr expr) {
    return Unions.isUnion(expr) ? unions.check(expr) : unions.single(expr);
  }

  private static Type receiver(Interface type, @Nullable TypeName defined) {
    return defined != null && defined.hasType() && defined.type() instanceof Named n ? n : type;
  }

  private Func method(Field f, TypeExpr.Func func, Type receiver) {
    var name = java.util.Objects.requireNonNull(f.name);
    Source source = session.env.source;
    Signature signature = parts.types().function(func).signature();
    Var recv = new Var(Var.Kind.RECEIVER, "", session.pkg, source, name.pos(), receiver);
    Signature withRecv =
        new Signature(
            recv,
            List.of(),
            List.of(),
            signature.params(),
            signature.results(),
            signature.variadic());
    Func method = new Func(name.name, session.pkg, source, name.pos(), withRecv);
    session.info().recordDef(name, method);
    return method;
  }

  private final class Duplicates implements TypeSets.Problems {
    private final Source source;

    Duplicates(Source source) {
      this.source = source;
    }

    @Override
    public void duplicate(Func method, Func other) {
      report(method.pos(), method, other, other.pos());
    }

    @Override
    public void conflict(int position, Func method, Func other, int otherPosition) {
      report(position, method, other, otherPosition);
    }

    @Override
    public void tooManyTerms(int position) {
      session.error(source, position, Unions.TOO_MANY_TERMS);
    }

    private void report(int pos, Func method, Func other, int otherPos) {
      session.error(
          source,
          pos,
          "duplicate method "
              + method.name()
              + (otherPos < 0
                  ? ""
                  : "\n\t"
                      + Session.place(source, otherPos)
                      + ": other declaration of "
                      + other.name()));
    }
  }
}

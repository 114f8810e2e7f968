package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Instance;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.text.NodePosition;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Named;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.algebra.Instances;
import dev.baton.go.types.algebra.Substitution;
import dev.baton.go.types.rule.Implementation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code G[T]}: generic types with type arguments. */
final class GenericTypes {
  private final Session session;
  private final Parts parts;

  GenericTypes(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  void notGeneric(Expr expr, List<Expr> args, Type type) {
    session.error(
        expr,
        "invalid operation: "
            + Session.text(expr)
            + "["
            + ShortForm.of(args)
            + "] ("
            + session.text(type)
            + " is not a generic type)");
  }

  Type instance(Expr.Index e, Type type, @Nullable TypeName defined) {
    if (!(type instanceof Named generic)) {
      return Basic.INVALID;
    }
    List<Type> args = parts.types().types(e.indices);
    if (args == null) {
      return Basic.INVALID;
    }
    Named instance = Instances.instance(generic, args);
    instance.noteUse(session.env.source, NodePosition.of(e.x));
    TypeChecker.define(defined, instance);
    session.later(
        () -> {
          record(e.x, instance);
          verify(e, generic, args);
          parts.decls().checkValid(instance);
        });
    return instance;
  }

  private void record(Expr generic, Named instance) {
    Ident ident =
        generic instanceof Expr.Selector s
            ? s.sel
            : generic.unparen() instanceof Ident i ? i : null;
    if (ident != null) {
      session.info().recordInstance(ident, new Instance(instance.typeArgs(), instance));
    }
  }

  private boolean checkCount(Expr.Index e, Named generic, int have) {
    int want = generic.typeParams().size();
    if (have == want) {
      return true;
    }
    session.error(
        NodePosition.of(e.x),
        (have < want ? "not enough" : "too many")
            + " type arguments for type "
            + generic.obj().name()
            + ": have "
            + have
            + ", want "
            + want);
    return false;
  }

  private void verify(Expr.Index e, Named generic, List<Type> args) {
    if (!checkCount(e, generic, args.size())) {
      return;
    }
    List<TypeParam> params = generic.typeParams();
    Substitution map = Substitution.of(params, args);
    for (int i = 0; i < params.size(); i++) {
      Type bound = map.apply(params.get(i).constraint());
      String failure =
          Implementation.failure(args.get(i), constraint(bound), true, session.qualifier());
      if (failure != null) {
        session.error(e.indices.get(i), failure);
        return;
      }
    }
    for (int i = 0; i < params.size(); i++) {
      int at = e.indices.get(i).errorPos();
      session.instances.instance(session.env.source, at, params.get(i), args.get(i));
    }
  }

  /** A constraint that is no interface stands for the interface with it as only element. */
  private static Type constraint(Type bound) {
    return TypeParam.interfaceOf(bound);
  }
}

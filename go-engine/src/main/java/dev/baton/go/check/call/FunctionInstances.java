package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.Target;
import dev.baton.go.check.infer.Inference;
import dev.baton.go.check.info.Instance;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.algebra.Instances;
import dev.baton.go.types.algebra.Substitution;
import dev.baton.go.types.rule.Implementation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes instances of generic functions and checks their type arguments. */
final class FunctionInstances {
  private final Session session;
  private final Parts parts;

  FunctionInstances(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  /**
   * A generic signature with parameters of its own, so that a function may call itself with other
   * arguments.
   */
  record Renamed(List<TypeParam> params, Substitution map) {}

  static Renamed rename(List<TypeParam> params) {
    List<TypeParam> copies = new ArrayList<>(params.size());
    for (TypeParam p : params) {
      TypeName old = p.obj();
      TypeName name = new TypeName(old.name(), old.pkg(), old.source(), old.pos(), null, false);
      copies.add(new TypeParam(name, p.index(), p.constraint()));
    }
    Substitution map = Substitution.of(params, copies);
    for (TypeParam copy : copies) {
      copy.setConstraint(map.apply(copy.constraint()));
    }
    return new Renamed(copies, map);
  }

  /** A generic function used as a value: all type arguments are given or follow from the target. */
  Operand value(@Nullable Target target, int pos, Operand x, Expr.@Nullable Index instance) {
    Expr whole = instance == null ? x.expr() : instance;
    List<Expr> exprs = instance == null ? List.of() : instance.indices;
    List<Type> given = instance == null ? List.of() : parts.types().types(exprs);
    Signature generic = (Signature) x.type().underlying();
    if (given == null || tooMany(given, generic, exprs, true)) {
      return Operand.invalid(whole);
    }
    List<Type> args =
        given.size() == generic.typeParams().size() ? given : infer(target, pos, x, generic, given);
    if (args == null) {
      return Operand.invalid(whole);
    }
    Signature made = instantiate(pos, whole, generic, args, exprs);
    return Operand.value(whole, made);
  }

  private @Nullable List<Type> infer(
      @Nullable Target target, int pos, Operand x, Signature generic, List<Type> given) {
    Renamed renamed = rename(generic.typeParams());
    List<Type> params = new ArrayList<>();
    List<Operand> args = new ArrayList<>();
    if (target != null) {
      params.add(renamed.map.apply(generic.withoutTypeParams()));
      Ident name = new Ident(x.expr().pos(), target.description());
      args.add(Operand.value(name, target.signature()));
    }
    return Inference.infer(session, pos, renamed.params, nullable(given), params, args, true);
  }

  static List<@Nullable Type> nullable(List<Type> types) {
    return new ArrayList<>(types);
  }

  /** Reports more type arguments than parameters. */
  boolean tooMany(List<Type> given, Signature generic, List<Expr> exprs, boolean atLast) {
    int want = generic.typeParams().size();
    if (given.size() <= want) {
      return false;
    }
    session.error(
        exprs.get(atLast ? given.size() - 1 : want),
        "got " + given.size() + " type arguments but want " + want);
    return true;
  }

  /**
   * The instance, recorded for {@code expr}; {@code exprs} are the type arguments that are written.
   */
  Signature instantiate(int pos, Expr expr, Signature generic, List<Type> args, List<Expr> exprs) {
    Signature made = Instances.instance(generic, args);
    Ident ident = ident(expr);
    if (ident != null) {
      session.info().recordInstance(ident, new Instance(args, made));
    }
    session.later(() -> verify(pos, generic.typeParams(), args, exprs));
    return made;
  }

  private static @Nullable Ident ident(Expr expr) {
    return switch (expr) {
      case Expr.Index e -> ident(e.x);
      case Expr.Paren e -> ident(e.x);
      case Expr.Selector e -> e.sel;
      case Ident e -> e;
      default -> null;
    };
  }

  private void verify(int pos, List<TypeParam> params, List<Type> args, List<Expr> exprs) {
    Substitution map = Substitution.of(params, args);
    for (int i = 0; i < params.size(); i++) {
      Type bound = TypeParam.interfaceOf(map.apply(params.get(i).constraint()));
      String failure = Implementation.failure(args.get(i), bound, true, session.qualifier());
      if (failure != null) {
        session.error(i < exprs.size() ? exprs.get(i).errorPos() : pos, failure);
        return;
      }
    }
    for (int i = 0; i < params.size(); i++) {
      int at = i < exprs.size() ? exprs.get(i).errorPos() : pos;
      session.instances.instance(session.env.source, at, params.get(i), args.get(i));
    }
  }
}

package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Instance;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions.Receiver;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Instances;
import dev.baton.go.types.algebra.Substitution;
import java.util.ArrayList;
import java.util.List;

/** Checks the receivers of methods; those of generic types name the type's parameters anew. */
final class Receivers {
  private final Session session;
  private final Parts parts;
  private final TypeParameters typeParameters;

  Receivers(Session session, Parts parts, TypeParameters typeParameters) {
    this.session = session;
    this.parts = parts;
    this.typeParameters = typeParameters;
  }

  /** A receiver and the names it gives to its type's parameters. */
  record Checked(Var recv, List<TypeParam> typeParams) {}

  Checked check(Field field) {
    Receiver receiver = FunctionTypes.receiver(field.type);
    List<TypeParam> params = new ArrayList<>();
    for (Expr e : receiver.typeParams()) {
      params.add(typeParameters.declare(name(e), params.size()));
    }
    Type type =
        params.isEmpty() || receiver.base() == null
            ? parts.types().varType(single(field.type))
            : generic(field, receiver, receiver.base(), params);
    String name = field.name == null ? "" : field.name.name;
    Var recv = new Var(Var.Kind.RECEIVER, name, session.pkg, session.env.source, field.pos(), type);
    if (field.name == null) {
      session.info().recordImplicit(field, recv);
    }
    session.later(() -> verify(recv, !params.isEmpty()));
    return new Checked(recv, params);
  }

  /** A receiver's type as written; it cannot stand for many. */
  private Expr single(Expr type) {
    if (!(type instanceof TypeExpr.Variadic v)) {
      return type;
    }
    session.error(v, "can only use ... with final parameter in list");
    return v.elem;
  }

  private Ident name(Expr e) {
    if (e instanceof Ident i) {
      return i;
    }
    session.error(e, "receiver type parameter " + Session.text(e) + " must be an identifier");
    return new Ident(e.pos(), "_");
  }

  private Type generic(Field field, Receiver receiver, Ident base, List<TypeParam> params) {
    if (!(parts.types().genericType(base) instanceof Named generic)) {
      return parts.types().varType(field.type); // It says what is wrong.
    }
    for (Expr e : receiver.typeParams()) {
      if (!(e instanceof Ident)) {
        parts.types().types(receiver.typeParams());
        return Basic.INVALID;
      }
    }
    List<TypeParam> declared = generic.typeParams();
    if (params.size() == declared.size()) {
      bind(receiver, params, declared);
    } else {
      wrongCount(field, base, params.size(), declared.size());
    }
    Named instance = Instances.instance(generic, new ArrayList<Type>(params));
    session.info().recordInstance(base, new Instance(instance.typeArgs(), instance));
    Type type = behindPointers(field.type, instance);
    session.recording.record(field.type, Mode.TYPE, type, null);
    return type;
  }

  /** The type with as many pointers as are written; one is allowed. */
  private static Type behindPointers(Expr written, Type base) {
    return switch (written) {
      case Expr.Paren e -> behindPointers(e.x, base);
      case Expr.Star e -> new Pointer(behindPointers(e.x, base));
      default -> base;
    };
  }

  private void bind(Receiver receiver, List<TypeParam> params, List<TypeParam> declared) {
    Substitution map = Substitution.of(declared, params);
    for (int i = 0; i < params.size(); i++) {
      session.instances.same(params.get(i), declared.get(i));
      params.get(i).setConstraint(map.apply(declared.get(i).constraint()));
      session.recording.record(receiver.typeParams().get(i), Mode.TYPE, params.get(i), null);
    }
  }

  private void wrongCount(Field field, Ident base, int got, int want) {
    if (got < want) {
      session.error(
          field,
          "got "
              + got
              + (got == 1 ? " type parameter" : " type parameters")
              + ", but receiver base type declares "
              + want);
    }
    String message =
        (got < want ? "not enough" : "too many")
            + " type arguments for type "
            + base.name
            + ": have "
            + got
            + ", want "
            + want;
    session.later(() -> session.error(base, message));
  }

  private void verify(Var recv, boolean parameterized) {
    Type base = recv.type() instanceof Pointer p ? p.elem() : recv.type();
    String name = session.text(base);
    switch (base) {
      case Basic b when b == Basic.INVALID -> {}
      case Basic b -> session.error(recv, "cannot define new methods on non-local type " + name);
      case Named n when n.isInstance() && !parameterized ->
          session.error(recv, "cannot define new methods on instantiated type " + name);
      case Named n when n.obj().pkg() != session.pkg ->
          session.error(recv, "cannot define new methods on non-local type " + name);
      case Named n -> {
        String cause =
            switch (n.underlying()) {
              case Basic b when b.kind() == Basic.Kind.UNSAFE_POINTER -> "unsafe.Pointer";
              case Pointer p -> "pointer or interface type";
              case Interface i -> "pointer or interface type";
              default -> "";
            };
        if (!cause.isEmpty()) {
          session.error(recv, "invalid receiver type " + name + " (" + cause + ")");
        }
      }
      default -> session.error(recv, "invalid receiver type " + session.text(recv.type()));
    }
  }
}

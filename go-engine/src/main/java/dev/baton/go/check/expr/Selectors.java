package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.Selection;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Label;
import dev.baton.go.types.Nil;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Found;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.Lookup;
import dev.baton.go.types.rule.MissingMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks selectors: members of packages, fields, methods, method expressions. */
final class Selectors {
  private final Session session;
  private final Parts parts;

  Selectors(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  Operand check(Expr.Selector e, @Nullable TypeName defined, boolean wantType) {
    if (e.x instanceof Ident ident && session.env.scope.lookup(ident.name) instanceof PkgName p) {
      session.info().recordUse(ident, p);
      p.markUsed();
      return member(e, p);
    }
    Operand x = parts.exprs().exprOrType(e.x, false);
    if (x.isType() && defined != null && defined.hasType() && defined.type() == x.type()) {
      parts.decls().reportCycle(List.of(defined));
      return Operand.invalid(e);
    }
    if (x.mode() == Mode.BUILTIN) {
      session.error(e.dotPos, "cannot select on " + session.text(x));
      return x.failed(e);
    }
    if (x.isInvalid()) {
      return x.failed(e);
    }
    if (wantType) {
      session.error(e.sel, Session.text(e) + " is not a type");
      return x.failed(e);
    }
    return select(e, x);
  }

  private Operand member(Expr.Selector e, PkgName p) {
    Obj obj = p.imported().scope().local(e.sel.name);
    if (obj == null) {
      if (!p.imported().isFake()) {
        session.error(e.sel, "undefined: " + Session.text(e));
      }
      return Operand.invalid(e);
    }
    if (!obj.exported()) {
      session.error(e.sel, e.sel.name + " not exported by package " + p.imported().name());
    }
    session.info().recordUse(e.sel, obj);
    return switch (obj) {
      case Const c -> Operand.constant(e, c.type(), c.value());
      case TypeName t -> Operand.type(e, t.type());
      case Var v -> Operand.of(Mode.VARIABLE, e, v.type());
      case Func f -> Operand.value(e, f.signature());
      case Builtin b -> new Operand(Mode.BUILTIN, e, Basic.INVALID, null, b.builtin());
      case PkgName n -> Operand.invalid(e);
      case Nil n -> Operand.invalid(e);
      case Label l -> Operand.invalid(e);
    };
  }

  private Operand select(Expr.Selector e, Operand x) {
    boolean addressable = x.mode() == Mode.VARIABLE;
    Found found = Lookup.fieldOrMethod(x.type(), addressable, session.pkg, e.sel.name);
    return switch (found.obj()) {
      case Func m -> x.isType() ? methodExpression(e, x, m, found) : method(e, x, m, found);
      case Var f when !x.isType() -> field(e, x, f, found);
      case null, default -> notFound(e, x, found);
    };
  }

  private Operand field(Expr.Selector e, Operand x, Var field, Found found) {
    record(e, Selection.Kind.FIELD, x, found, field);
    boolean variable = x.mode() == Mode.VARIABLE || found.indirect();
    return Operand.of(variable ? Mode.VARIABLE : Mode.VALUE, e, field.type());
  }

  private Operand method(Expr.Selector e, Operand x, Func method, Found found) {
    Signature signature = method.signature();
    record(e, Selection.Kind.METHOD, x, found, method);
    if (method.pointerReceiver() && !found.indirect() && !(x.type() instanceof Pointer)) {
      Places.markAddressTaken(e.x, session.info());
    }
    parts.decls().addDependency(method.origin());
    return Operand.value(e, signature.withoutRecv());
  }

  private void record(Expr.Selector e, Selection.Kind kind, Operand x, Found found, Obj obj) {
    List<Var> path = new ArrayList<>(found.path());
    if (obj instanceof Var v) {
      path.add(v);
    }
    session.info().recordUse(e.sel, obj);
    session
        .info()
        .recordSelection(
            e, new Selection(kind, x.type(), obj, path, found.index(), found.indirect()));
  }

  private Operand methodExpression(Expr.Selector e, Operand x, Func method, Found found) {
    Signature signature = method.signature();
    record(e, Selection.Kind.METHOD_EXPRESSION, x, found, method);
    Var recv = signature.recv();
    if (recv == null) {
      session.error(e, "illegal cycle in method declaration");
      return x.failed(e);
    }
    List<Var> params = new ArrayList<>();
    boolean named = signature.params().size() > 0 && !signature.params().at(0).name().isEmpty();
    String name = !named ? "" : recv.name().isEmpty() ? "_" : recv.name();
    params.add(new Var(Var.Kind.PARAM, name, recv.pkg(), recv.source(), recv.pos(), x.type()));
    params.addAll(signature.params().vars());
    parts.decls().addDependency(method.origin());
    return Operand.value(
        e, new Signature(new Tuple(params), signature.results(), signature.variadic()));
  }

  private Operand notFound(Expr.Selector e, Operand x, Found found) {
    Type type = x.type();
    String name = e.sel.name;
    String message;
    if (!Kinds.isValid(type.underlying())) {
      return x.failed(e);
    } else if (found.obj() != null) {
      message =
          Session.text(x.expr())
              + "."
              + name
              + " undefined (type "
              + session.text(type)
              + " has no method "
              + name
              + ")";
    } else if (found.ambiguous()) {
      message = "ambiguous selector " + Session.text(x.expr()) + "." + name;
    } else if (found.indirect()) {
      message = needsPointer(x, name);
    } else {
      message = Session.text(x.expr()) + "." + name + " undefined (" + why(x, name) + ")";
    }
    session.error(e.sel, message);
    return x.failed(e);
  }

  private String needsPointer(Operand x, String name) {
    String type = session.text(x.type());
    return x.isType()
        ? "invalid method expression "
            + type
            + "."
            + name
            + " (needs pointer receiver (*"
            + type
            + ")."
            + name
            + ")"
        : "cannot call pointer method " + name + " on " + type;
  }

  private String why(Operand x, String name) {
    if (Kinds.isInterfacePointer(x.type())) {
      return MissingMethod.pointerText(x.type(), session.qualifier());
    }
    String message = "type " + session.text(x.type()) + " has no field or method " + name;
    char first = name.charAt(0);
    String other =
        (Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first))
            + name.substring(1);
    Found found = Lookup.fieldOrMethod(x.type(), x.mode() == Mode.VARIABLE, session.pkg, other);
    return found.obj() == null ? message : message + ", but does have " + other;
  }
}

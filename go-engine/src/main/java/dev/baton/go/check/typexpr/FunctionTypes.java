package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions.Function;
import dev.baton.go.check.part.TypeExpressions.Receiver;
import dev.baton.go.check.part.TypeExpressions.TypeParamsKnown;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the types of functions and methods. */
final class FunctionTypes {
  private final Session session;
  private final Parts parts;
  private final TypeParameters typeParameters;
  private final Receivers receivers;

  FunctionTypes(Session session, Parts parts, TypeParameters typeParameters) {
    this.session = session;
    this.parts = parts;
    this.typeParameters = typeParameters;
    this.receivers = new Receivers(session, parts, typeParameters);
  }

  /** A parameter whose name is not declared yet: names do not count within the list. */
  private record Undeclared(Ident name, Var var) {}

  Function check(
      @Nullable Field receiver, List<Field> typeParams, TypeExpr.Func type, TypeParamsKnown known) {
    Scope outer = session.env.scope;
    Scope scope = new Scope(outer, true);
    session.env.scope = scope;
    Receivers.Checked checked = receiver == null ? null : receivers.check(receiver);
    List<TypeParam> params =
        typeParams.isEmpty() ? List.of() : typeParameters.declare(typeParams, known);
    List<Undeclared> names = new ArrayList<>();
    if (checked != null && receiver != null && receiver.name != null) {
      names.add(new Undeclared(receiver.name, checked.recv()));
    }
    boolean variadic = isVariadic(type.params);
    List<Var> in = collect(type.params, Var.Kind.PARAM, variadic, names);
    List<Var> out = collect(type.results, Var.Kind.RESULT, false, names);
    for (Undeclared u : names) {
      declare(scope, u);
    }
    session.env.scope = outer;
    Signature signature =
        new Signature(
            checked == null ? null : checked.recv(),
            checked == null ? List.of() : checked.typeParams(),
            params,
            new Tuple(in),
            new Tuple(out),
            variadic);
    return new Function(signature, scope);
  }

  private static boolean isVariadic(List<Field> params) {
    return !params.isEmpty() && params.getLast().type instanceof TypeExpr.Variadic;
  }

  private void declare(Scope scope, Undeclared u) {
    if (!u.name.isBlank()) {
      Obj other = scope.insert(u.var);
      if (other != null) {
        session.error(
            u.name, u.name.name + " redeclared in this block" + Session.otherDeclaration(other));
        return;
      }
    }
    session.info().recordDef(u.name, u.var);
  }

  private List<Var> collect(
      List<Field> fields, Var.Kind kind, boolean variadic, List<Undeclared> names) {
    List<Var> vars = new ArrayList<>(fields.size());
    Type type = Basic.INVALID;
    Expr last = null;
    for (int i = 0; i < fields.size(); i++) {
      Field f = fields.get(i);
      boolean takesMany = variadic && i == fields.size() - 1;
      if (f.type != last) {
        type = type(f.type, takesMany);
        last = f.type;
      }
      Type own = takesMany ? new Slice(type) : type;
      if (takesMany) {
        session.recording.record(f.type, Mode.TYPE, own, null);
      }
      String name = f.name == null ? "" : f.name.name;
      Var v = new Var(kind, name, session.pkg, session.env.source, f.pos(), own);
      if (f.name == null) {
        session.info().recordImplicit(f, v);
      } else {
        names.add(new Undeclared(f.name, v));
      }
      vars.add(v);
    }
    return vars;
  }

  private Type type(Expr expr, boolean takesMany) {
    if (!(expr instanceof TypeExpr.Variadic v)) {
      return parts.types().varType(expr);
    }
    if (!takesMany) {
      session.error(v, "can only use ... with final parameter in list");
    }
    return parts.types().varType(v.elem);
  }

  static Receiver receiver(Expr type) {
    boolean pointer = false;
    Expr e = type;
    while (e instanceof Expr.Paren || e instanceof Expr.Star) {
      if (e instanceof Expr.Star s) {
        pointer = true;
        e = s.x;
      } else {
        e = e.unparen();
      }
    }
    List<Expr> typeParams = List.of();
    if (e instanceof Expr.Index i) {
      typeParams = i.indices;
      e = i.x;
    }
    return new Receiver(pointer, e instanceof Ident name ? name : null, typeParams);
  }
}

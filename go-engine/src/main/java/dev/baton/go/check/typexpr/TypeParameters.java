package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions.TypeParamsKnown;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import java.util.ArrayList;
import java.util.List;

/** Declares type parameters. */
final class TypeParameters {
  private final Session session;
  private final Parts parts;
  private final Unions unions;

  TypeParameters(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
    this.unions = new Unions(session, parts);
  }

  List<TypeParam> declare(List<Field> fields, TypeParamsKnown known) {
    List<TypeParam> params = new ArrayList<>(fields.size());
    for (Field f : fields) {
      if (f.name != null) {
        params.add(declare(f.name, params.size()));
      }
    }
    known.known(params);
    boolean outer = session.env.inTypeParams;
    session.env.inTypeParams = true;
    Type constraint = Basic.INVALID;
    Expr last = null;
    for (int i = 0; i < params.size(); i++) {
      Expr type = fields.get(i).type;
      if (type != last) {
        constraint = constraint(type);
        last = type;
      }
      params.get(i).setConstraint(constraint);
    }
    session.env.inTypeParams = outer;
    return params;
  }

  /** Declares one parameter in the current block; its constraint follows. */
  TypeParam declare(Ident name, int index) {
    TypeName obj =
        new TypeName(name.name, session.pkg, session.env.source, name.pos(), null, false);
    TypeParam param = new TypeParam(obj, index, Basic.INVALID);
    parts.decls().declare(session.env.scope, name, obj);
    return param;
  }

  /** {@code ~T} or {@code A | B} alone stands for the interface with it as only element. */
  private Type implicit(Expr expr) {
    Interface type = new Interface();
    type.markImplicit();
    Type element = unions.check(expr);
    type.complete(List.of(), List.of(element), List.of(expr.errorPos()));
    session.recording.record(expr, Mode.TYPE, type, null);
    return type;
  }

  private Type constraint(Expr expr) {
    if (Unions.isUnion(expr)) {
      return implicit(expr);
    }
    Type type = parts.types().type(expr);
    if (type instanceof TypeParam) {
      session.error(expr, "cannot use a type parameter as constraint");
      return Basic.INVALID;
    }
    return type;
  }
}

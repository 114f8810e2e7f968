package dev.baton.go.check.decl;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.Unknown;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Const;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks declarations within functions; names count from the end of their declaration on, types' at
 * once.
 */
final class LocalDeclarations {
  private final Session session;
  private final Parts parts;
  private final ObjectDeclarations declarations;
  private final TypeDeclarations types;
  private final Cycles cycles;

  LocalDeclarations(
      Session session,
      Parts parts,
      ObjectDeclarations declarations,
      TypeDeclarations types,
      Cycles cycles) {
    this.session = session;
    this.parts = parts;
    this.declarations = declarations;
    this.types = types;
    this.cycles = cycles;
  }

  void declare(Stmt.Declaration declaration) {
    for (Decl decl : declaration.decls) {
      switch (decl) {
        case Decl.Const d -> constants(d);
        case Decl.Var d -> variables(d);
        case Decl.Type d -> type(d);
        case Decl.Import d -> {}
        case Decl.Func d -> {}
      }
    }
  }

  private void constants(Decl.Const d) {
    int delayed = session.delayedCount();
    Source source = session.env.source;
    Decl.Const from = d.definition();
    boolean inherited = d.repeated != null;
    List<Const> consts = new ArrayList<>();
    for (int i = 0; i < d.names.size(); i++) {
      Ident name = d.names.get(i);
      Const c = new Const(name.name, session.pkg, source, name.pos(), null, Unknown.UNKNOWN);
      consts.add(c);
      Expr init = i < from.values.size() ? from.values.get(i) : null;
      declarations.constant(c, from.type, init, d, inherited);
    }
    Arity.check(session, d, d.names, from.values, true, inherited);
    session.runDelayed(delayed);
    for (int i = 0; i < consts.size(); i++) {
      parts.decls().declare(session.env.scope, d.names.get(i), consts.get(i));
    }
  }

  private void variables(Decl.Var d) {
    int delayed = session.delayedCount();
    List<Var> vars = new ArrayList<>();
    for (Ident name : d.names) {
      Var v = new Var(Var.Kind.LOCAL, name.name, session.pkg, session.env.source, name.pos(), null);
      v.setOwner(session.env.function);
      vars.add(v);
    }
    for (int i = 0; i < vars.size(); i++) {
      Expr init = i < d.values.size() ? d.values.get(i) : null;
      boolean single = d.values.size() == 1 && vars.size() != 1;
      declarations.variable(vars.get(i), single ? vars : null, d.type, init);
      if (d.values.size() == 1) {
        break; // That was for all of them.
      }
    }
    if (d.type == null || !d.values.isEmpty()) {
      Arity.check(session, d, d.names, d.values, false, false);
    }
    session.runDelayed(delayed);
    for (int i = 0; i < vars.size(); i++) {
      parts.decls().declare(session.env.scope, d.names.get(i), vars.get(i));
    }
  }

  private void type(Decl.Type d) {
    TypeName obj =
        new TypeName(d.name.name, session.pkg, session.env.source, d.name.pos(), null, d.alias);
    parts.decls().declare(session.env.scope, d.name, obj);
    cycles.push(obj);
    types.declare(obj, d, null);
    cycles.pop();
  }
}

package dev.baton.go.check.decl;

import dev.baton.go.check.core.Session;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import java.util.List;

/** Reports declarations with more names than values, or fewer. */
final class Arity {
  private Arity() {}

  static void check(
      Session session,
      Decl decl,
      List<Ident> names,
      List<Expr> values,
      boolean constants,
      boolean inherited) {
    int l = names.size();
    int r = values.size();
    if (l < r) {
      Expr extra = values.get(l);
      if (inherited) {
        session.error(decl, "extra init expr at " + Session.place(session.env.source, extra.pos()));
      } else {
        session.error(extra, "extra init expr " + Session.text(extra));
      }
    } else if (l > r && (constants || r != 1)) {
      // A single value may be a call with several results.
      session.error(names.get(r), "missing init expr for " + names.get(r).name);
    }
  }
}

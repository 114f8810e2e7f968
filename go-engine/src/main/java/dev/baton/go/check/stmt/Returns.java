package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Session;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Var;
import java.util.List;

/** Checks return statements. */
final class Returns {
  private final Session session;
  private final Assignments assignments;

  Returns(Session session, Assignments assignments) {
    this.session = session;
    this.assignments = assignments;
  }

  void check(Stmt.Return s) {
    Signature signature = session.env.signature;
    List<Var> results = signature == null ? List.of() : signature.results().vars();
    if (s.results.isEmpty() && !results.isEmpty() && !results.getFirst().name().isEmpty()) {
      for (Var v : results) {
        checkVisible(s, v);
      }
      return;
    }
    if (!results.isEmpty()) {
      assignments.initialize(results, s.results, s);
    } else if (!s.results.isEmpty()) {
      assignments.tooManyResults(s.results);
    }
  }

  private void checkVisible(Stmt.Return s, Var result) {
    Obj found = session.env.scope.lookup(result.name());
    if (found != null && found != result) {
      Source source = found.source();
      String place = source == null ? "" : Session.place(source, found.pos()) + ": ";
      session.error(
          s,
          "result parameter "
              + result.name()
              + " not in scope at return\n\t"
              + place
              + "inner declaration of "
              + session.describe(result));
    }
  }
}

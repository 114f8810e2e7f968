package dev.baton.go.check;

import dev.baton.go.check.call.CallChecker;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.decl.ObjectDeclarations;
import dev.baton.go.check.decl.PackageObjects;
import dev.baton.go.check.expr.ExpressionChecker;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.stmt.StatementChecker;
import dev.baton.go.check.typexpr.TypeChecker;
import dev.baton.go.check.value.Values;
import dev.baton.go.types.Func;
import java.util.function.Consumer;

/** Makes the parts of a checker and lets them know each other. */
final class Wiring {
  private Wiring() {}

  /**
   * Connects the parts, and gives the one that resolves the package's declarations.
   *
   * @param resolved is told of each of the package's functions once its signature is known
   */
  static ObjectDeclarations connect(
      Session session, Parts parts, PackageObjects objects, Consumer<Func> resolved) {
    Values values = Values.of(session);
    StatementChecker statements = new StatementChecker(session, parts, values);
    ObjectDeclarations declarations =
        new ObjectDeclarations(
            session, parts, values, objects, statements.assignments()::initialize, resolved);
    parts.connect(
        new ExpressionChecker(session, parts, values),
        new TypeChecker(session, parts),
        new CallChecker(session, parts, values),
        declarations,
        statements);
    return declarations;
  }
}

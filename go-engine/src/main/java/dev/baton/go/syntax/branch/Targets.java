package dev.baton.go.syntax.branch;

import dev.baton.go.syntax.tree.ControlStmt;
import org.jspecify.annotations.Nullable;

/**
 * What branch statements without label refer to.
 *
 * @param breaks the innermost statement that can be broken
 * @param inLoop whether there is a loop to continue
 * @param fallthrough what hinders a fallthrough that ends the list of statements; null if nothing
 *     does
 */
record Targets(@Nullable ControlStmt breaks, boolean inLoop, @Nullable String fallthrough) {
  private static final String MISPLACED = "fallthrough statement out of place";
  private static final String IN_TYPE_SWITCH = "cannot fallthrough in type switch";
  private static final String IN_LAST_CLAUSE = "cannot fallthrough final case in switch";

  static final Targets NONE = new Targets(null, false, MISPLACED);

  Targets inBlock() {
    return new Targets(breaks, inLoop, misplaced());
  }

  Targets inLoop(ControlStmt loop) {
    return new Targets(loop, true, MISPLACED);
  }

  Targets inClause(ControlStmt.Switch stmt, boolean last) {
    return new Targets(stmt, inLoop, last ? IN_LAST_CLAUSE : null);
  }

  Targets inClause(ControlStmt.TypeSwitch stmt) {
    return new Targets(stmt, inLoop, IN_TYPE_SWITCH);
  }

  Targets inClause(ControlStmt.Select stmt) {
    return new Targets(stmt, inLoop, MISPLACED);
  }

  /** What is wrong with a fallthrough that does not end a clause. */
  String misplaced() {
    return breaks instanceof ControlStmt.TypeSwitch ? IN_TYPE_SWITCH : MISPLACED;
  }
}

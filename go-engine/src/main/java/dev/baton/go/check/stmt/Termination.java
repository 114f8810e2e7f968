package dev.baton.go.check.stmt;

import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a function that ends with a statement needs no return after it. */
final class Termination {
  private final Set<Expr> panics;

  /** {@code panics} are the calls of the built-in function panic. */
  Termination(Set<Expr> panics) {
    this.panics = panics;
  }

  boolean terminates(Stmt stmt) {
    return terminates(stmt, null);
  }

  /** {@code label} is the statement's own. */
  private boolean terminates(Stmt stmt, @Nullable String label) {
    return switch (stmt) {
      case Stmt.Return s -> true;
      case Stmt.Branch s -> s.jump == Stmt.Jump.GOTO || s.jump == Stmt.Jump.FALLTHROUGH;
      case Stmt.Block s -> terminates(s.stmts);
      case Stmt.Labeled s -> terminates(s.stmt, s.label.name);
      case SimpleStmt.Expression s -> panics.contains(s.x.unparen());
      case ControlStmt.If s -> s.otherwise != null && terminates(s.then) && terminates(s.otherwise);
      case ControlStmt.For s -> s.cond == null && !Breaks.in(s.body, label, true);
      case ControlStmt.Switch s -> switchTerminates(s.clauses, label);
      case ControlStmt.TypeSwitch s -> switchTerminates(s.clauses, label);
      case ControlStmt.Select s -> selectTerminates(s, label);
      case ControlStmt.Range s -> false;
      case SimpleStmt s -> false;
      case Stmt.Declaration s -> false;
      case Stmt.Go s -> false;
      case Stmt.Defer s -> false;
    };
  }

  private boolean terminates(List<Stmt> stmts) {
    for (int i = stmts.size() - 1; i >= 0; i--) {
      if (!(stmts.get(i) instanceof SimpleStmt.Empty)) {
        return terminates(stmts.get(i), null);
      }
    }
    return false;
  }

  private boolean switchTerminates(List<ControlStmt.CaseClause> clauses, @Nullable String label) {
    boolean hasDefault = false;
    for (ControlStmt.CaseClause c : clauses) {
      hasDefault |= c.isDefault();
      if (!terminates(c.body) || Breaks.in(c.body, label, true)) {
        return false;
      }
    }
    return hasDefault;
  }

  private boolean selectTerminates(ControlStmt.Select select, @Nullable String label) {
    for (ControlStmt.CommClause c : select.clauses) {
      if (!terminates(c.body) || Breaks.in(c.body, label, true)) {
        return false;
      }
    }
    return true;
  }

  /** Looks for breaks out of a statement. */
  private static final class Breaks {
    private final @Nullable String label;

    private Breaks(@Nullable String label) {
      this.label = label;
    }

    static boolean in(Stmt stmt, @Nullable String label, boolean plain) {
      return new Breaks(label).find(stmt, plain);
    }

    static boolean in(List<Stmt> stmts, @Nullable String label, boolean plain) {
      return new Breaks(label).find(stmts, plain);
    }

    /** {@code plain} says that a break without label leaves the statement in question. */
    private boolean find(Stmt stmt, boolean plain) {
      return switch (stmt) {
        case Stmt.Branch s -> s.jump == Stmt.Jump.BREAK && leaves(s.label, plain);
        case Stmt.Block s -> find(s.stmts, plain);
        case Stmt.Labeled s -> find(s.stmt, plain);
        case ControlStmt.If s ->
            find(s.then, plain) || (s.otherwise != null && find(s.otherwise, plain));
        case ControlStmt.For s -> label != null && find(s.body, false);
        case ControlStmt.Range s -> label != null && find(s.body, false);
        case ControlStmt.Switch s -> label != null && inCases(s.clauses);
        case ControlStmt.TypeSwitch s -> label != null && inCases(s.clauses);
        case ControlStmt.Select s -> label != null && inComms(s.clauses);
        case SimpleStmt s -> false;
        case Stmt.Declaration s -> false;
        case Stmt.Go s -> false;
        case Stmt.Defer s -> false;
        case Stmt.Return s -> false;
      };
    }

    private boolean leaves(@Nullable Ident target, boolean plain) {
      return target == null ? plain : target.name.equals(label);
    }

    private boolean find(List<Stmt> stmts, boolean plain) {
      for (Stmt s : stmts) {
        if (find(s, plain)) {
          return true;
        }
      }
      return false;
    }

    private boolean inCases(List<ControlStmt.CaseClause> clauses) {
      for (ControlStmt.CaseClause c : clauses) {
        if (find(c.body, false)) {
          return true;
        }
      }
      return false;
    }

    private boolean inComms(List<ControlStmt.CommClause> clauses) {
      for (ControlStmt.CommClause c : clauses) {
        if (find(c.body, false)) {
          return true;
        }
      }
      return false;
    }
  }
}

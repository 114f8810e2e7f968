package dev.baton.go.syntax.branch;

import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of statements, and the place it has among the others of its function. */
final class Block {
  private final BranchChecker checker;
  private final @Nullable Block parent;
  private final int pos;
  private final Targets targets;

  /** The label of the statement that the block belongs to. */
  private final Stmt.@Nullable Labeled labeled;

  /** Labels of gotos for which none was found yet. */
  private final List<Ident> forward = new ArrayList<>();

  /** Those of them that would pass the declaration of {@link #variables}. */
  private List<Ident> passing = List.of();

  private List<? extends Expr> variables = List.of();
  private int variablesPos;

  Block(
      BranchChecker checker,
      @Nullable Block parent,
      int pos,
      Targets targets,
      Stmt.@Nullable Labeled labeled) {
    this.checker = checker;
    this.parent = parent;
    this.pos = pos;
    this.targets = targets;
    this.labeled = labeled;
  }

  int pos() {
    return pos;
  }

  /**
   * Returns the labels of gotos that are declared neither in this block nor, so far, in those
   * around it.
   */
  List<Ident> check(List<Stmt> stmts) {
    int size = stmts.size();
    while (size > 0 && stmts.get(size - 1) instanceof SimpleStmt.Empty) {
      size--;
    }
    for (int i = 0; i < size; i++) {
      check(stmts.get(i), null, i == size - 1);
    }
    return forward;
  }

  private void check(Stmt stmt, Stmt.@Nullable Labeled label, boolean last) {
    switch (stmt) {
      case Stmt.Declaration declaration -> declare(declaration);
      case SimpleStmt.Define define -> declare(define.lhs, define.definePos);
      case Stmt.Labeled inner -> labeled(inner, label, last);
      case Stmt.Branch branch -> branch(branch, last);
      case Stmt.Block block -> inner(targets.inBlock(), label, block);
      case ControlStmt control -> control(control, label);
      case SimpleStmt _, Stmt.Go _, Stmt.Defer _, Stmt.Return _ -> {}
    }
  }

  private void inner(Targets inner, Stmt.@Nullable Labeled label, Stmt.Block block) {
    inner(inner, label, block.pos(), block.stmts);
  }

  private void inner(Targets inner, Stmt.@Nullable Labeled label, ControlStmt.CaseClause clause) {
    inner(inner, label, clause.pos(), clause.body);
  }

  private void inner(Targets inner, Stmt.@Nullable Labeled label, int start, List<Stmt> stmts) {
    forward.addAll(new Block(checker, this, start, inner, label).check(stmts));
  }

  private void declare(Stmt.Declaration declaration) {
    for (Decl decl : declaration.decls) {
      if (decl instanceof Decl.Var spec) {
        declare(spec.names.subList(0, 1), spec.pos());
        return;
      }
    }
  }

  private void declare(List<? extends Expr> declared, int declaredPos) {
    variables = declared;
    variablesPos = declaredPos;
    passing = List.copyOf(forward);
  }

  private void labeled(Stmt.Labeled stmt, Stmt.@Nullable Labeled outer, boolean last) {
    if (stmt.label.isBlank()) {
      check(stmt.stmt, outer, last);
      return;
    }
    Label label = checker.declare(stmt, this);
    for (Ident reference : List.copyOf(forward)) {
      if (reference.name.equals(stmt.label.name)) {
        label.use();
        forward.remove(reference);
        checkPasses(reference);
      }
    }
    check(stmt.stmt, stmt, last);
  }

  private void checkPasses(Ident reference) {
    if (passing.contains(reference)) {
      String passed = ShortForm.of(variables) + " at " + checker.place(variablesPos);
      error(reference, "goto " + reference + " jumps over declaration of " + passed);
    }
  }

  private void control(ControlStmt stmt, Stmt.@Nullable Labeled label) {
    switch (stmt) {
      case ControlStmt.If choice -> {
        inner(targets.inBlock(), label, choice.then);
        if (choice.otherwise != null) {
          Stmt otherwise = choice.otherwise;
          inner(targets.inBlock(), label, otherwise.pos(), List.of(otherwise));
        }
      }
      case ControlStmt.For loop -> inner(targets.inLoop(loop), label, loop.body);
      case ControlStmt.Range loop -> inner(targets.inLoop(loop), label, loop.body);
      case ControlStmt.Switch choice ->
          choice.clauses.forEach(
              clause -> {
                boolean last = clause == choice.clauses.getLast();
                inner(targets.inClause(choice, last), label, clause);
              });
      case ControlStmt.TypeSwitch choice ->
          choice.clauses.forEach(clause -> inner(targets.inClause(choice), label, clause));
      case ControlStmt.Select choice ->
          choice.clauses.forEach(
              clause -> inner(targets.inClause(choice), label, clause.pos(), clause.body));
    }
  }

  private void branch(Stmt.Branch branch, boolean last) {
    Ident label = branch.label;
    switch (branch.jump) {
      case BREAK -> {
        if (label != null) {
          checkEnclosing(label, "break");
        } else if (targets.breaks() == null) {
          checker.error(branch.pos(), "break is not in a loop, switch, or select");
        }
      }
      case CONTINUE -> {
        if (label != null) {
          checkEnclosing(label, "continue");
        } else if (!targets.inLoop()) {
          checker.error(branch.pos(), "continue is not in a loop");
        }
      }
      case GOTO -> {
        if (label != null && !isInOrAround(label)) {
          forward.add(label);
        }
      }
      case FALLTHROUGH -> {
        String fault = last ? targets.fallthrough() : targets.misplaced();
        if (fault != null) {
          checker.error(branch.pos(), fault);
        }
      }
    }
  }

  private void checkEnclosing(Ident name, String jump) {
    Label label = checker.use(name);
    if (label == null) {
      error(name, jump + " label not defined: " + name);
    } else if (!encloses(label.stmt) || !accepts(label.stmt.stmt, jump)) {
      error(name, "invalid " + jump + " label " + name);
    }
  }

  private boolean encloses(Stmt.Labeled stmt) {
    for (Block block = this; block != null; block = block.parent) {
      if (block.labeled == stmt) {
        return true;
      }
    }
    return false;
  }

  private static boolean accepts(Stmt stmt, String jump) {
    return switch (stmt) {
      case ControlStmt.For _, ControlStmt.Range _ -> true;
      case ControlStmt.Switch _, ControlStmt.TypeSwitch _, ControlStmt.Select _ ->
          jump.equals("break");
      default -> false;
    };
  }

  private boolean isInOrAround(Ident name) {
    Label label = checker.use(name);
    for (Block block = this; label != null && block != null; block = block.parent) {
      if (label.block == block) {
        return true;
      }
    }
    return false;
  }

  private void error(Ident name, String message) {
    checker.error(name.pos(), message);
  }
}

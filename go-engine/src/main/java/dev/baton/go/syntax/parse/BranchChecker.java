package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the labels and the branch statements of one function's body. */
final class BranchChecker {
  private final Tokens tokens;
  private final Map<String, Label> labels = new LinkedHashMap<>();

  BranchChecker(Tokens tokens) {
    this.tokens = tokens;
  }

  void check(Stmt.Block body) {
    Block outermost = new Block(null, body.pos(), Targets.NONE, null);
    for (Ident unresolved : outermost.check(body.stmts)) {
      Label label = labels.get(unresolved.name);
      if (label == null) {
        error(unresolved.pos(), "label " + unresolved + " not defined");
      } else {
        label.used = true;
        error(
            unresolved.pos(),
            "goto " + unresolved + " jumps into block starting at " + place(label.block.pos));
      }
    }
    for (Label label : labels.values()) {
      if (!label.used) {
        error(label.stmt.pos(), "label " + label.stmt.label + " defined and not used");
      }
    }
  }

  private void error(int pos, String message) {
    tokens.branchError(pos, message);
  }

  private String place(int pos) {
    return tokens.source().name() + ":" + tokens.source().position(pos);
  }

  private static final class Label {
    final Stmt.Labeled stmt;
    final Block block;
    boolean used;

    Label(Stmt.Labeled stmt, Block block) {
      this.stmt = stmt;
      this.block = block;
    }
  }

  /**
   * What branch statements without label refer to.
   *
   * @param breaks the innermost statement that can be broken
   * @param inLoop whether there is a loop to continue
   * @param fallthrough what hinders a fallthrough that ends the list of statements; null if nothing
   *     does
   */
  private record Targets(
      @Nullable ControlStmt breaks, boolean inLoop, @Nullable String fallthrough) {
    static final String MISPLACED = "fallthrough statement out of place";
    static final Targets NONE = new Targets(null, false, MISPLACED);

    Targets inBlock() {
      return new Targets(breaks, inLoop, misplaced());
    }

    Targets inLoop(ControlStmt loop) {
      return new Targets(loop, true, MISPLACED);
    }

    Targets inClause(ControlStmt stmt, @Nullable String fallthrough) {
      return new Targets(stmt, inLoop, fallthrough);
    }

    /** What is wrong with a fallthrough that does not end a clause. */
    String misplaced() {
      return breaks instanceof ControlStmt.TypeSwitch
          ? "cannot fallthrough in type switch"
          : MISPLACED;
    }
  }

  /** A list of statements, and the place it has among the others. */
  private final class Block {
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

    Block(@Nullable Block parent, int pos, Targets targets, Stmt.@Nullable Labeled labeled) {
      this.parent = parent;
      this.pos = pos;
      this.targets = targets;
      this.labeled = labeled;
    }

    /** Returns the labels of gotos that are not in this block, nor in those around it so far. */
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
        case Stmt.Block block -> inner(targets.inBlock(), label, block.pos(), block.stmts);
        case ControlStmt control -> control(control, label);
        case SimpleStmt _, Stmt.Go _, Stmt.Defer _, Stmt.Return _ -> {}
      }
    }

    private void inner(
        Targets inner, Stmt.@Nullable Labeled label, int innerPos, List<Stmt> stmts) {
      forward.addAll(new Block(this, innerPos, inner, label).check(stmts));
    }

    private void declare(Stmt.Declaration declaration) {
      for (Decl decl : declaration.decls) {
        if (decl instanceof Decl.Var spec) {
          declare(spec.names.subList(0, 1), spec.pos());
          return;
        }
      }
    }

    private void declare(List<? extends Expr> declared, int pos) {
      variables = declared;
      variablesPos = pos;
      passing = List.copyOf(forward);
    }

    private void labeled(Stmt.Labeled stmt, Stmt.@Nullable Labeled outer, boolean last) {
      if (stmt.label.isBlank()) {
        check(stmt.stmt, outer, last);
        return;
      }
      Label label = declare(stmt);
      for (Ident reference : List.copyOf(forward)) {
        if (reference.name.equals(stmt.label.name)) {
          label.used = true;
          forward.remove(reference);
          checkPasses(reference);
        }
      }
      check(stmt.stmt, stmt, last);
    }

    private void checkPasses(Ident reference) {
      if (passing.contains(reference)) {
        error(
            reference.pos(),
            "goto "
                + reference
                + " jumps over declaration of "
                + ShortForm.of(variables)
                + " at "
                + place(variablesPos));
      }
    }

    private Label declare(Stmt.Labeled stmt) {
      Label known = labels.get(stmt.label.name);
      if (known != null) {
        error(
            stmt.label.pos(),
            "label " + stmt.label + " already defined at " + place(known.stmt.pos()));
        return known;
      }
      Label label = new Label(stmt, this);
      labels.put(stmt.label.name, label);
      return label;
    }

    private void control(ControlStmt stmt, Stmt.@Nullable Labeled label) {
      switch (stmt) {
        case ControlStmt.If branch -> {
          inner(targets.inBlock(), label, branch.then.pos(), branch.then.stmts);
          if (branch.otherwise != null) {
            inner(targets.inBlock(), label, branch.otherwise.pos(), List.of(branch.otherwise));
          }
        }
        case ControlStmt.For loop ->
            inner(targets.inLoop(loop), label, loop.body.pos(), loop.body.stmts);
        case ControlStmt.Range loop ->
            inner(targets.inLoop(loop), label, loop.body.pos(), loop.body.stmts);
        case ControlStmt.Switch choice -> {
          for (ControlStmt.CaseClause clause : choice.clauses) {
            boolean last = clause == choice.clauses.getLast();
            String fallthrough = last ? "cannot fallthrough final case in switch" : null;
            inner(targets.inClause(stmt, fallthrough), label, clause.pos(), clause.body);
          }
        }
        case ControlStmt.TypeSwitch choice -> {
          Targets inner = targets.inClause(stmt, "cannot fallthrough in type switch");
          choice.clauses.forEach(clause -> inner(inner, label, clause.pos(), clause.body));
        }
        case ControlStmt.Select choice -> {
          Targets inner = targets.inClause(stmt, Targets.MISPLACED);
          choice.clauses.forEach(clause -> inner(inner, label, clause.pos(), clause.body));
        }
      }
    }

    private void branch(Stmt.Branch branch, boolean last) {
      Ident label = branch.label;
      if (label == null) {
        unlabeled(branch, last);
        return;
      }
      switch (branch.jump) {
        case BREAK -> checkEnclosing(label, "break");
        case CONTINUE -> checkEnclosing(label, "continue");
        case GOTO -> {
          if (!isInOrAround(label)) {
            forward.add(label);
          }
        }
        case FALLTHROUGH -> {}
      }
    }

    private void unlabeled(Stmt.Branch branch, boolean last) {
      switch (branch.jump) {
        case BREAK -> {
          if (targets.breaks == null) {
            error(branch.pos(), "break is not in a loop, switch, or select");
          }
        }
        case CONTINUE -> {
          if (!targets.inLoop) {
            error(branch.pos(), "continue is not in a loop");
          }
        }
        case FALLTHROUGH -> {
          String fault = last ? targets.fallthrough : targets.misplaced();
          if (fault != null) {
            error(branch.pos(), fault);
          }
        }
        case GOTO -> {}
      }
    }

    private void checkEnclosing(Ident name, String jump) {
      Label label = labels.get(name.name);
      if (label == null) {
        error(name.pos(), jump + " label not defined: " + name);
        return;
      }
      label.used = true;
      if (!encloses(label.stmt) || !accepts(label.stmt.stmt, jump)) {
        error(name.pos(), "invalid " + jump + " label " + name);
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

    /** Whether the label was declared in this block, or in one around it. */
    private boolean isInOrAround(Ident name) {
      Label label = labels.get(name.name);
      if (label == null) {
        return false;
      }
      label.used = true;
      for (Block block = this; block != null; block = block.parent) {
        if (label.block == block) {
          return true;
        }
      }
      return false;
    }
  }
}

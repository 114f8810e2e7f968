package dev.baton.go.syntax.branch;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Stmt;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the labels and the branch statements of one function's body; function literals in it are
 * others.
 */
public final class BranchChecker {
  private final Source source;
  private final Diagnostics diagnostics;
  private final Map<String, Label> labels = new LinkedHashMap<>();

  private BranchChecker(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  public static void check(Stmt.Block body, Source source, Diagnostics diagnostics) {
    new BranchChecker(source, diagnostics).check(body);
  }

  private void check(Stmt.Block body) {
    Block outermost = new Block(this, null, body.pos(), Targets.NONE, null);
    outermost.check(body.stmts).forEach(this::reportUnresolved);
    for (Label label : labels.values()) {
      if (!label.isUsed()) {
        error(label.stmt.pos(), "label " + label.stmt.label + " defined and not used");
      }
    }
  }

  private void reportUnresolved(Ident name) {
    Label label = use(name);
    if (label == null) {
      error(name.pos(), "label " + name + " not defined");
    } else {
      String start = place(label.block.pos());
      error(name.pos(), "goto " + name + " jumps into block starting at " + start);
    }
  }

  /**
   * The label if it is declared so far; then it counts as used, be the branch to it right or wrong.
   */
  @Nullable Label use(Ident name) {
    Label label = labels.get(name.name);
    if (label != null) {
      label.use();
    }
    return label;
  }

  Label declare(Stmt.Labeled stmt, Block block) {
    Label known = labels.get(stmt.label.name);
    if (known != null) {
      String first = place(known.stmt.pos());
      error(stmt.pos(), "label " + stmt.label + " already defined at " + first);
      return known;
    }
    Label label = new Label(stmt, block);
    labels.put(stmt.label.name, label);
    return label;
  }

  void error(int pos, String message) {
    diagnostics.error(source, pos, message);
  }

  /** A position as messages name it. */
  String place(int pos) {
    return source.shown(pos).toString();
  }
}

package dev.baton.go.code.split;

import dev.baton.go.check.info.Info;
import dev.baton.go.code.core.Walk;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides a list of statements into pieces that can stand in methods of their own: a piece is not
 * jumped into, and declares nothing that is used after it.
 */
public final class Chunks {
  /** How large a piece should be; about ten bytes of code come from each node. */
  public static final int NODES = 600;

  private final Info info;
  private final List<Stmt> stmts;
  private final boolean jumps;
  private final Map<Var, Integer> lastUse = new HashMap<>();

  /** Looks at the statements of one list. */
  public Chunks(Info info, List<Stmt> stmts) {
    this.info = info;
    this.stmts = stmts;
    this.jumps = stmts.stream().anyMatch(Chunks::hasGoto);
    for (int i = 0; i < stmts.size(); i++) {
      noteUses(i);
    }
  }

  private void noteUses(int at) {
    Walk.of(
        stmts.get(at),
        node -> {
          if (node instanceof Ident i && info.use(i) instanceof Var v) {
            lastUse.put(v, at);
          }
          return true;
        });
  }

  /** Where the piece that starts there ends; the start itself if there is none. */
  public int end(int start) {
    int end = start;
    int needed = start;
    int size = 0;
    for (int i = start; i < stmts.size() && isClosed(stmts.get(i)) && size < NODES; i++) {
      size += Walk.size(stmts.get(i));
      needed = Math.max(needed, needed(stmts.get(i), i));
      if (needed <= i) {
        end = i + 1;
      }
    }
    return end;
  }

  /** The last statement that uses what a statement declares. */
  private int needed(Stmt stmt, int at) {
    int needed = at;
    for (Ident name : declared(stmt)) {
      if (info.def(name) instanceof Var v) {
        needed = Math.max(needed, lastUse.getOrDefault(v, at));
      }
    }
    return needed;
  }

  private static List<Ident> declared(Stmt stmt) {
    List<Ident> names = new ArrayList<>();
    switch (stmt) {
      case SimpleStmt.Define d ->
          d.lhs.forEach(
              e -> {
                if (e.unparen() instanceof Ident i) {
                  names.add(i);
                }
              });
      case Stmt.Declaration d ->
          d.decls.forEach(
              decl -> {
                if (decl instanceof Decl.Var v) {
                  names.addAll(v.names);
                }
              });
      default -> {}
    }
    return names;
  }

  private static boolean hasGoto(Stmt stmt) {
    boolean[] found = {false};
    inFunction(stmt, node -> found[0] |= node instanceof Stmt.Branch b && isGoto(b));
    return found[0];
  }

  private static boolean isGoto(Stmt.Branch b) {
    return b.jump == Stmt.Jump.GOTO;
  }

  /** Visits all but what stands in function literals. */
  private static void inFunction(Stmt stmt, java.util.function.Consumer<Node> visitor) {
    Walk.of(
        stmt,
        node -> {
          visitor.accept(node);
          return !(node instanceof Literal.Func);
        });
  }

  /** Whether no goto from outside leads into a statement. */
  private boolean isClosed(Stmt stmt) {
    boolean[] entered = {false};
    inFunction(
        stmt,
        node ->
            entered[0] |=
                node instanceof Stmt.Labeled l && (jumps || !(l.stmt instanceof ControlStmt)));
    return !entered[0];
  }

  /** The branches in a piece that lead out of it. */
  public static List<Stmt.Branch> leaving(List<Stmt> piece) {
    List<Node> targets = new ArrayList<>();
    List<Stmt.Branch> branches = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Stmt stmt : piece) {
      inFunction(
          stmt,
          node -> {
            switch (node) {
              case Stmt.Branch b -> branches.add(b);
              case Stmt.Labeled l -> labels.add(l.label.name);
              case ControlStmt c -> targets.add(c);
              default -> {}
            }
          });
    }
    return branches.stream().filter(b -> !staysIn(b, targets, labels)).toList();
  }

  private static boolean staysIn(Stmt.Branch b, List<Node> targets, Set<String> labels) {
    @Nullable Ident label = b.label;
    if (label != null) {
      return labels.contains(label.name);
    }
    return targets.stream()
        .anyMatch(t -> t.pos() <= b.pos() && b.pos() < t.end() && isTarget(b.jump, t));
  }

  private static boolean isTarget(Stmt.Jump jump, Node statement) {
    boolean loop = statement instanceof ControlStmt.For || statement instanceof ControlStmt.Range;
    return switch (jump) {
      case CONTINUE -> loop;
      case BREAK -> !(statement instanceof ControlStmt.If);
      case FALLTHROUGH -> statement instanceof ControlStmt.Switch;
      case GOTO -> false;
    };
  }
}

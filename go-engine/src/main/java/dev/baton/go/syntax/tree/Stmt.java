package dev.baton.go.syntax.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public abstract sealed class Stmt extends Node
    permits SimpleStmt,
        ControlStmt,
        Stmt.Block,
        Stmt.Declaration,
        Stmt.Labeled,
        Stmt.Go,
        Stmt.Defer,
        Stmt.Return,
        Stmt.Branch {
  Stmt(int pos, int end) {
    super(pos, end);
  }

  /** <code>{ stmts }</code>. */
  public static final class Block extends Stmt {
    public final List<Stmt> stmts;

    /** Where a missing return is reported. */
    public final int rbracePos;

    public Block(int pos, List<Stmt> stmts, int rbracePos) {
      super(pos, rbracePos + 1);
      this.stmts = List.copyOf(stmts);
      this.rbracePos = rbracePos;
    }
  }

  /**
   * A declaration within a function: the specs of one {@code const}, {@code type} or {@code var}.
   */
  public static final class Declaration extends Stmt {
    public final List<Decl> decls;

    public Declaration(int pos, List<Decl> decls, int end) {
      super(pos, end);
      this.decls = List.copyOf(decls);
    }
  }

  /** {@code label: stmt}. */
  public static final class Labeled extends Stmt {
    public final Ident label;

    /** A {@link SimpleStmt.Empty} if the label ends its block. */
    public final Stmt stmt;

    public Labeled(Ident label, Stmt stmt) {
      super(label.pos(), stmt.end());
      this.label = label;
      this.stmt = stmt;
    }
  }

  /** {@code go call}. */
  public static final class Go extends Stmt {
    /** A {@link Expr.Call}; the checker reports anything else. */
    public final Expr call;

    public Go(int pos, Expr call) {
      super(pos, call.end());
      this.call = call;
    }
  }

  /** {@code defer call}. */
  public static final class Defer extends Stmt {
    /** A {@link Expr.Call}; the checker reports anything else. */
    public final Expr call;

    public Defer(int pos, Expr call) {
      super(pos, call.end());
      this.call = call;
    }
  }

  /** {@code return results}. */
  public static final class Return extends Stmt {
    public final List<Expr> results;

    public Return(int pos, List<Expr> results, int end) {
      super(pos, end);
      this.results = List.copyOf(results);
    }
  }

  /** How a {@link Branch} goes on. */
  public enum Jump {
    BREAK,
    CONTINUE,
    GOTO,
    FALLTHROUGH
  }

  /**
   * {@code break}, {@code continue}, {@code goto} or {@code fallthrough}. The parser has seen to it
   * that labels exist, that what is broken or continued encloses the statement, and that no goto
   * enters a block or passes a variable.
   */
  public static final class Branch extends Stmt {
    public final Jump jump;
    public final @Nullable Ident label;

    public Branch(int pos, Jump jump, @Nullable Ident label, int end) {
      super(pos, end);
      this.jump = jump;
      this.label = label;
    }
  }
}

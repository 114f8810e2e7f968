package dev.baton.go.syntax.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that chooses or repeats other statements. */
public abstract sealed class ControlStmt extends Stmt
    permits ControlStmt.If,
        ControlStmt.For,
        ControlStmt.Range,
        ControlStmt.Switch,
        ControlStmt.TypeSwitch,
        ControlStmt.Select {
  ControlStmt(int pos, int end) {
    super(pos, end);
  }

  /** <code>if init; cond { … } else …</code>. */
  public static final class If extends ControlStmt {
    public final @Nullable SimpleStmt init;
    public final Expr cond;
    public final Block then;

    /** Null, an {@link If} or a {@link Block}. */
    public final @Nullable Stmt otherwise;

    public If(int pos, @Nullable SimpleStmt init, Expr cond, Block then, @Nullable Stmt otherwise) {
      super(pos, otherwise == null ? then.end() : otherwise.end());
      this.init = init;
      this.cond = cond;
      this.then = then;
      this.otherwise = otherwise;
    }
  }

  /** <code>for init; cond; post { … }</code>. */
  public static final class For extends ControlStmt {
    public final @Nullable SimpleStmt init;
    public final @Nullable Expr cond;
    public final @Nullable SimpleStmt post;
    public final Block body;

    public For(
        int pos,
        @Nullable SimpleStmt init,
        @Nullable Expr cond,
        @Nullable SimpleStmt post,
        Block body) {
      super(pos, body.end());
      this.init = init;
      this.cond = cond;
      this.post = post;
      this.body = body;
    }
  }

  /** <code>for lhs = range x { … }</code>, with {@code :=}, or with neither. */
  public static final class Range extends ControlStmt {
    /** Where the range clause starts: its first variable, or the word range. */
    public final int clausePos;

    /** None, one or two; the checker reports more. */
    public final List<Expr> lhs;

    /** Whether it is {@code :=} that follows the variables. */
    public final boolean define;

    public final int rangePos;
    public final Expr x;
    public final Block body;

    public Range(int pos, List<Expr> lhs, boolean define, int rangePos, Expr x, Block body) {
      super(pos, body.end());
      this.clausePos = lhs.isEmpty() ? rangePos : lhs.getFirst().pos();
      this.lhs = List.copyOf(lhs);
      this.define = define;
      this.rangePos = rangePos;
      this.x = x;
      this.body = body;
    }
  }

  /** <code>switch init; tag { … }</code>. */
  public static final class Switch extends ControlStmt {
    public final @Nullable SimpleStmt init;

    /** Null stands for {@code true}. */
    public final @Nullable Expr tag;

    public final int lbracePos;
    public final List<CaseClause> clauses;

    public Switch(
        int pos,
        @Nullable SimpleStmt init,
        @Nullable Expr tag,
        int lbracePos,
        List<CaseClause> clauses,
        int end) {
      super(pos, end);
      this.init = init;
      this.tag = tag;
      this.lbracePos = lbracePos;
      this.clauses = List.copyOf(clauses);
    }
  }

  /** <code>switch init; name := x.(type) { … }</code>. */
  public static final class TypeSwitch extends ControlStmt {
    public final @Nullable SimpleStmt init;

    /** Of which each clause declares a variable of its own; null if there is none. */
    public final @Nullable Ident name;

    public final Expr x;
    public final List<CaseClause> clauses;

    public TypeSwitch(
        int pos,
        @Nullable SimpleStmt init,
        @Nullable Ident name,
        Expr x,
        List<CaseClause> clauses,
        int end) {
      super(pos, end);
      this.init = init;
      this.name = name;
      this.x = x;
      this.clauses = List.copyOf(clauses);
    }
  }

  /**
   * {@code case exprs: body} or {@code default: body}; in a type switch the expressions are types
   * or nil.
   */
  public static final class CaseClause extends Node {
    /** Empty for default. */
    public final List<Expr> exprs;

    public final int colonPos;
    public final List<Stmt> body;

    public CaseClause(int pos, List<Expr> exprs, int colonPos, List<Stmt> body) {
      super(pos, body.isEmpty() ? colonPos + 1 : body.getLast().end());
      this.exprs = List.copyOf(exprs);
      this.colonPos = colonPos;
      this.body = List.copyOf(body);
    }

    public boolean isDefault() {
      return exprs.isEmpty();
    }
  }

  /** <code>select { … }</code>. */
  public static final class Select extends ControlStmt {
    public final List<CommClause> clauses;

    public Select(int pos, List<CommClause> clauses, int end) {
      super(pos, end);
      this.clauses = List.copyOf(clauses);
    }
  }

  /** {@code case comm: body} or {@code default: body}. */
  public static final class CommClause extends Node {
    /**
     * A send, a receive, or an assignment or definition from a receive (the checker says); null for
     * default.
     */
    public final @Nullable SimpleStmt comm;

    public final int colonPos;
    public final List<Stmt> body;

    public CommClause(int pos, @Nullable SimpleStmt comm, int colonPos, List<Stmt> body) {
      super(pos, body.isEmpty() ? colonPos + 1 : body.getLast().end());
      this.comm = comm;
      this.colonPos = colonPos;
      this.body = List.copyOf(body);
    }

    public boolean isDefault() {
      return comm == null;
    }
  }
}

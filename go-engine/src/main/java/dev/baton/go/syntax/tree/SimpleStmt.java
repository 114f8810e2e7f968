package dev.baton.go.syntax.tree;

import dev.baton.go.syntax.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that may also stand in the header of an if, for or switch. */
public abstract sealed class SimpleStmt extends Stmt
    permits SimpleStmt.Empty,
        SimpleStmt.Expression,
        SimpleStmt.Send,
        SimpleStmt.IncDec,
        SimpleStmt.Assign,
        SimpleStmt.Define {
  SimpleStmt(int pos, int end) {
    super(pos, end);
  }

  /** Nothing. */
  public static final class Empty extends SimpleStmt {
    public Empty(int pos) {
      super(pos, pos);
    }
  }

  /** {@code x}: a call or a receive, the checker says. */
  public static final class Expression extends SimpleStmt {
    public final Expr x;

    public Expression(Expr x) {
      super(x.pos(), x.end());
      this.x = x;
    }
  }

  /** {@code chan <- value}. */
  public static final class Send extends SimpleStmt {
    public final Expr chan;
    public final int arrowPos;
    public final Expr value;

    public Send(Expr chan, int arrowPos, Expr value) {
      super(chan.pos(), value.end());
      this.chan = chan;
      this.arrowPos = arrowPos;
      this.value = value;
    }
  }

  /** {@code x++} or {@code x--}. */
  public static final class IncDec extends SimpleStmt {
    public final Expr x;
    public final int opPos;

    /** {@link Operator#ADD} or {@link Operator#SUB}. */
    public final Operator op;

    public IncDec(Expr x, int opPos, Operator op) {
      super(x.pos(), opPos + 2);
      this.x = x;
      this.opPos = opPos;
      this.op = op;
    }
  }

  /** {@code lhs = rhs} or {@code lhs op= rhs}. */
  public static final class Assign extends SimpleStmt {
    /** One at least. */
    public final List<Expr> lhs;

    public final int opPos;

    /** Null for a plain assignment. */
    public final @Nullable Operator op;

    /** One at least. */
    public final List<Expr> rhs;

    public Assign(List<Expr> lhs, int opPos, @Nullable Operator op, List<Expr> rhs) {
      super(lhs.getFirst().pos(), rhs.getLast().end());
      this.lhs = List.copyOf(lhs);
      this.opPos = opPos;
      this.op = op;
      this.rhs = List.copyOf(rhs);
    }
  }

  /** {@code lhs := rhs}. */
  public static final class Define extends SimpleStmt {
    /** One at least; the checker reports those that are no names. */
    public final List<Expr> lhs;

    public final int definePos;

    /** One at least. */
    public final List<Expr> rhs;

    public Define(List<Expr> lhs, int definePos, List<Expr> rhs) {
      super(lhs.getFirst().pos(), rhs.getLast().end());
      this.lhs = List.copyOf(lhs);
      this.definePos = definePos;
      this.rhs = List.copyOf(rhs);
    }
  }
}

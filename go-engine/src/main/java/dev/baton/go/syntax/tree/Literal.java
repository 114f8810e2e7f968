package dev.baton.go.syntax.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A literal: a value written out. */
public abstract sealed class Literal extends Expr
    permits Literal.Basic, Literal.Composite, Literal.Func {
  Literal(int pos, int end) {
    super(pos, end);
  }

  /**
   * What a basic literal denotes; one in quotes is decoded by {@link dev.baton.go.syntax.Quoted}.
   */
  public enum Kind {
    INT,
    FLOAT,
    IMAG,
    CHAR,
    STRING
  }

  /** A number, rune or string, as it is written. */
  public static final class Basic extends Literal {
    public final Kind kind;
    public final String text;

    /** Whether an error in the literal's text was reported; then the text has no value. */
    public final boolean bad;

    public Basic(int pos, Kind kind, String text, boolean bad) {
      super(pos, pos + text.length());
      this.kind = kind;
      this.text = text;
      this.bad = bad;
    }
  }

  /** {@code type{elements}}; within another composite literal the type may be left out. */
  public static final class Composite extends Literal {
    /** Of an array with its length left to count a {@link TypeExpr.Array} without length. */
    public final @Nullable Expr type;

    public final int lbracePos;

    /** {@link KeyValue}s or values; a value may be a composite literal without type. */
    public final List<Expr> elements;

    public final int rbracePos;

    public Composite(@Nullable Expr type, int lbracePos, List<Expr> elements, int rbracePos) {
      super(type == null ? lbracePos : type.pos(), rbracePos + 1);
      this.type = type;
      this.lbracePos = lbracePos;
      this.elements = List.copyOf(elements);
      this.rbracePos = rbracePos;
    }
  }

  /** {@code func(…) … { … }}. */
  public static final class Func extends Literal {
    public final TypeExpr.Func type;
    public final Stmt.Block body;

    public Func(TypeExpr.Func type, Stmt.Block body) {
      super(type.pos(), body.end());
      this.type = type;
      this.body = body;
    }
  }
}

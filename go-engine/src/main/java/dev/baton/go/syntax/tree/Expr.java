package dev.baton.go.syntax.tree;

import dev.baton.go.syntax.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression. Types are expressions as well: {@link TypeExpr} has those that can be nothing
 * else, while {@code T}, {@code pkg.T}, {@code *T}, {@code (T)} and {@code G[T]} look like operands
 * and are told apart by the checker.
 */
public abstract sealed class Expr extends Node
    permits Ident,
        Literal,
        TypeExpr,
        Expr.Bad,
        Expr.Paren,
        Expr.Selector,
        Expr.Index,
        Expr.Slice,
        Expr.TypeAssert,
        Expr.TypeSwitchGuard,
        Expr.Call,
        Expr.Star,
        Expr.Unary,
        Expr.Binary,
        Expr.KeyValue {
  Expr(int pos, int end) {
    super(pos, end);
  }

  /** This expression without the parentheses around it. */
  public final Expr unparen() {
    Expr x = this;
    while (x instanceof Paren paren) {
      x = paren.x;
    }
    return x;
  }

  /**
   * Where gc reports an error of this expression: its first character, but of a slice expression
   * that leads it the bracket, of a key and value the colon, and of a function type the parenthesis
   * after the word.
   */
  public final int errorPos() {
    return switch (this) {
      case Slice slice -> slice.lbrackPos;
      case KeyValue element -> element.colonPos;
      case Selector selector -> selector.x.errorPos();
      case Index index -> index.x.errorPos();
      case TypeAssert assertion -> assertion.x.errorPos();
      case TypeSwitchGuard guard -> guard.x.errorPos();
      case Call call -> call.fun.errorPos();
      case Binary binary -> binary.x.errorPos();
      case TypeExpr.Func type -> type.lparenPos;
      case Ident _, Literal _, TypeExpr _, Bad _, Paren _, Star _, Unary _ -> pos();
    };
  }

  /** Where an expression was expected, but a syntax error (already reported) was found. */
  public static final class Bad extends Expr {
    public Bad(int pos, int end) {
      super(pos, end);
    }
  }

  /** {@code (x)}. */
  public static final class Paren extends Expr {
    public final Expr x;

    public Paren(int pos, Expr x, int end) {
      super(pos, end);
      this.x = x;
    }
  }

  /** {@code x.sel}: a field, method, method expression, or a package's member. */
  public static final class Selector extends Expr {
    public final Expr x;
    public final int dotPos;
    public final Ident sel;

    public Selector(Expr x, int dotPos, Ident sel) {
      super(x.pos(), sel.end());
      this.x = x;
      this.dotPos = dotPos;
      this.sel = sel;
    }
  }

  /**
   * {@code x[i]}, or {@code x[T1, T2]}: an element, or an instance of a generic function or type.
   */
  public static final class Index extends Expr {
    public final Expr x;
    public final int lbrackPos;

    /** One at least. */
    public final List<Expr> indices;

    public Index(Expr x, int lbrackPos, List<Expr> indices, int end) {
      super(x.pos(), end);
      this.x = x;
      this.lbrackPos = lbrackPos;
      this.indices = List.copyOf(indices);
    }
  }

  /** {@code x[low:high]} or {@code x[low:high:max]}. */
  public static final class Slice extends Expr {
    public final Expr x;
    public final int lbrackPos;
    public final @Nullable Expr low;
    public final @Nullable Expr high;
    public final @Nullable Expr max;

    /**
     * Whether there are two colons; then high and max are not null, unless a syntax error was
     * reported.
     */
    public final boolean full;

    public Slice(
        Expr x,
        int lbrackPos,
        @Nullable Expr low,
        @Nullable Expr high,
        @Nullable Expr max,
        boolean full,
        int end) {
      super(x.pos(), end);
      this.x = x;
      this.lbrackPos = lbrackPos;
      this.low = low;
      this.high = high;
      this.max = max;
      this.full = full;
    }
  }

  /** {@code x.(type)} with a type in the parentheses, not the word. */
  public static final class TypeAssert extends Expr {
    public final Expr x;
    public final int dotPos;
    public final Expr type;

    public TypeAssert(Expr x, int dotPos, Expr type, int end) {
      super(x.pos(), end);
      this.x = x;
      this.dotPos = dotPos;
      this.type = type;
    }
  }

  /**
   * {@code x.(type)}. The parser takes it out of the headers of type switches; wherever it still
   * stands, the checker reports {@code use of .(type) outside type switch}.
   */
  public static final class TypeSwitchGuard extends Expr {
    public final Expr x;
    public final int dotPos;

    public TypeSwitchGuard(Expr x, int dotPos, int end) {
      super(x.pos(), end);
      this.x = x;
      this.dotPos = dotPos;
    }
  }

  /** {@code fun(args)}: a call or a conversion. */
  public static final class Call extends Expr {
    public static final int NO_ELLIPSIS = -1;

    public final Expr fun;
    public final int lparenPos;
    public final List<Expr> args;

    /** Where {@code ...} follows the last argument, or {@link #NO_ELLIPSIS}. */
    public final int ellipsisPos;

    public final int rparenPos;

    public Call(Expr fun, int lparenPos, List<Expr> args, int ellipsisPos, int rparenPos) {
      super(fun.pos(), rparenPos + 1);
      this.fun = fun;
      this.lparenPos = lparenPos;
      this.args = List.copyOf(args);
      this.ellipsisPos = ellipsisPos;
      this.rparenPos = rparenPos;
    }

    public boolean hasEllipsis() {
      return ellipsisPos != NO_ELLIPSIS;
    }
  }

  /** {@code *x}: what a pointer points to, or a pointer type. */
  public static final class Star extends Expr {
    public final Expr x;

    public Star(int pos, Expr x) {
      super(pos, x.end());
      this.x = x;
    }
  }

  /** {@code op x}; its position is the operator's. */
  public static final class Unary extends Expr {
    public final Operator op;
    public final Expr x;

    public Unary(int pos, Operator op, Expr x) {
      super(pos, x.end());
      this.op = op;
      this.x = x;
    }
  }

  /** {@code x op y}; between types, in constraints, {@code x | y}. */
  public static final class Binary extends Expr {
    public final Expr x;
    public final int opPos;
    public final Operator op;
    public final Expr y;

    public Binary(Expr x, int opPos, Operator op, Expr y) {
      super(x.pos(), y.end());
      this.x = x;
      this.opPos = opPos;
      this.op = op;
      this.y = y;
    }
  }

  /** {@code key: value}, an element of a composite literal. */
  public static final class KeyValue extends Expr {
    public final Expr key;
    public final int colonPos;
    public final Expr value;

    public KeyValue(Expr key, int colonPos, Expr value) {
      super(key.pos(), value.end());
      this.key = key;
      this.colonPos = colonPos;
      this.value = value;
    }
  }
}

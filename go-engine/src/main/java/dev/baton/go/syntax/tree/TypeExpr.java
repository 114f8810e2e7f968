package dev.baton.go.syntax.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that can only be a type. */
public abstract sealed class TypeExpr extends Expr
    permits TypeExpr.Array,
        TypeExpr.SliceOf,
        TypeExpr.Struct,
        TypeExpr.Func,
        TypeExpr.Interface,
        TypeExpr.Map,
        TypeExpr.Chan,
        TypeExpr.Variadic {
  TypeExpr(int pos, int end) {
    super(pos, end);
  }

  /** {@code [length]elem} or {@code [...]elem}. */
  public static final class Array extends TypeExpr {
    /** Null for {@code ...}. */
    public final @Nullable Expr length;

    public final Expr elem;

    public Array(int pos, @Nullable Expr length, Expr elem) {
      super(pos, elem.end());
      this.length = length;
      this.elem = elem;
    }
  }

  /** {@code []elem}. */
  public static final class SliceOf extends TypeExpr {
    public final Expr elem;

    public SliceOf(int pos, Expr elem) {
      super(pos, elem.end());
      this.elem = elem;
    }
  }

  /** {@code struct{…}}. */
  public static final class Struct extends TypeExpr {
    public final List<Field> fields;

    public Struct(int pos, List<Field> fields, int end) {
      super(pos, end);
      this.fields = List.copyOf(fields);
    }
  }

  /**
   * {@code func(params) results}. Within a function's declaration, or as an interface's method, the
   * position is that of the opening parenthesis.
   */
  public static final class Func extends TypeExpr {
    public final int lparenPos;

    /** All with names or all without. */
    public final List<Field> params;

    /** All with names or all without. */
    public final List<Field> results;

    public Func(int pos, int lparenPos, List<Field> params, List<Field> results, int end) {
      super(pos, end);
      this.lparenPos = lparenPos;
      this.params = List.copyOf(params);
      this.results = List.copyOf(results);
    }
  }

  /** {@code interface{…}}, or a constraint that was written without the word. */
  public static final class Interface extends TypeExpr {
    /** Methods (with name) and embedded elements (without), as they stand in the text. */
    public final List<Field> elements;

    public Interface(int pos, List<Field> elements, int end) {
      super(pos, end);
      this.elements = List.copyOf(elements);
    }
  }

  /** {@code map[key]value}. */
  public static final class Map extends TypeExpr {
    public final Expr key;
    public final Expr value;

    public Map(int pos, Expr key, Expr value) {
      super(pos, value.end());
      this.key = key;
      this.value = value;
    }
  }

  /** What a channel type lets its holder do. */
  public enum Direction {
    BOTH,
    SEND_ONLY,
    RECEIVE_ONLY
  }

  /** {@code chan elem}, {@code chan<- elem} or {@code <-chan elem}. */
  public static final class Chan extends TypeExpr {
    public final Direction direction;
    public final Expr elem;

    public Chan(int pos, Direction direction, Expr elem) {
      super(pos, elem.end());
      this.direction = direction;
      this.elem = elem;
    }
  }

  /** {@code ...elem}, the type of a last parameter. */
  public static final class Variadic extends TypeExpr {
    public final Expr elem;

    public Variadic(int pos, Expr elem) {
      super(pos, elem.end());
      this.elem = elem;
    }
  }
}

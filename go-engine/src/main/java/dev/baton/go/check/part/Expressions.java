package dev.baton.go.check.part;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Target;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks expressions, for the other parts of the checker. Operands that are invalid were reported.
 */
public interface Expressions {

  /** The values of one expression, which may be a call with several results. */
  record Results(List<Operand> operands, boolean commaOk) {}

  /** A single value. */
  Operand expr(@Nullable Target target, Expr expr);

  /** A single value that may be a generic function without its type arguments. */
  Operand genericExpr(Expr expr);

  /** A single value; {@code hint} is the type of composite literals that leave theirs out. */
  Operand exprWithHint(Expr expr, Type hint);

  /** A single value or a type. */
  Operand exprOrType(Expr expr, boolean allowGeneric);

  /** Anything: also calls without result, built-in functions, several values. */
  Operand raw(@Nullable Target target, Expr expr, @Nullable Type hint, boolean allowGeneric);

  /** One or more values; with {@code allowCommaOk} two for a map index and the like. */
  Results multi(Expr expr, boolean allowCommaOk);

  /** The values of a list, or of its one expression. */
  List<Operand> list(List<Expr> exprs);

  /** Checks expressions whose values are of no use since something else is wrong. */
  boolean use(List<Expr> exprs);

  /**
   * As {@link #use}, but variables alone do not count as used: they would have been assigned to.
   */
  boolean useLeft(List<Expr> exprs);

  /** {@code x op y}; {@code whole} is null for an assignment {@code x op= y}. */
  Operand binary(Expr.@Nullable Binary whole, Expr x, Operator op, Expr y);

  /** What a name stands for. */
  Operand ident(Ident ident, @Nullable TypeName defined, boolean wantType);

  /** What a selector selects. */
  Operand selector(Expr.Selector selector, @Nullable TypeName defined, boolean wantType);

  /**
   * {@code x[…]}; {@link #isInstantiation} tells if it is a generic function with type arguments.
   */
  Operand index(Expr.Index index);

  /**
   * Whether an operand of {@link #index} is a generic function whose type arguments are still to be
   * taken.
   */
  boolean isInstantiation(Operand x);

  /** Reports a generic function or type that lacks its type arguments. */
  Operand nonGeneric(@Nullable Target target, Operand x);

  /**
   * The constant value of an index below {@code limit} (if not negative); negative if it is not
   * constant.
   */
  Index indexValue(Expr index, long limit);

  /** An index: invalid type if wrong. */
  record Index(Type type, long value) {}

  /** Checks that an operand can be an index or size; converts it to int if it is untyped. */
  Operand validIndex(Operand x, String what, boolean allowNegative);

  /**
   * Reports that {@code operand} cannot hold a value of {@code type}, in a type assertion or
   * switch.
   */
  void checkAssertion(Expr expr, Operand operand, Type type, boolean typeSwitch);

  /** A comparison that a switch makes between a case and its tag. */
  Operand compareCase(Operand value, Operand tag);

  /**
   * Converts the operands of a binary operator to one type, if one is untyped; see the results'
   * modes.
   */
  Operand[] match(Operand x, Operand y);
}

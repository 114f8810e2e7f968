package dev.baton.go.check.core;

import dev.baton.go.check.info.Mode;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * What checking an expression gave.
 *
 * @param type of a call without result the empty tuple, of one with several results their tuple
 * @param value of a constant only
 * @param builtin of a built-in function only
 */
public record Operand(
    Mode mode, Expr expr, Type type, @Nullable Value value, Builtin.@Nullable Id builtin) {

  /** An operand whose error was reported. */
  public static Operand invalid(Expr expr) {
    return new Operand(Mode.INVALID, expr, Basic.INVALID, null, null);
  }

  public static Operand of(Mode mode, Expr expr, Type type) {
    return new Operand(mode, expr, type, null, null);
  }

  public static Operand value(Expr expr, Type type) {
    return new Operand(Mode.VALUE, expr, type, null, null);
  }

  public static Operand type(Expr expr, Type type) {
    return new Operand(Mode.TYPE, expr, type, null, null);
  }

  public static Operand noValue(Expr expr) {
    return new Operand(Mode.NO_VALUE, expr, Tuple.EMPTY, null, null);
  }

  /** A call without result, which messages about missing arguments list as the function. */
  public static Operand noValue(Expr expr, Type function) {
    return new Operand(Mode.NO_VALUE, expr, function, null, null);
  }

  public static Operand constant(Expr expr, Type type, Value value) {
    return new Operand(Mode.CONSTANT, expr, type, value, null);
  }

  public boolean isInvalid() {
    return mode == Mode.INVALID;
  }

  public boolean isConstant() {
    return mode == Mode.CONSTANT;
  }

  public boolean isType() {
    return mode == Mode.TYPE;
  }

  public boolean isNil() {
    return mode == Mode.NIL;
  }

  /** Whether two values can be had from it: a map element, type assertion or receive. */
  public boolean hasCommaOk() {
    return mode == Mode.MAP_INDEX || mode == Mode.COMMA_OK;
  }

  public boolean isUntyped() {
    return type instanceof Basic b && b.kind().isUntyped();
  }

  public Operand toInvalid() {
    return isInvalid() ? this : new Operand(Mode.INVALID, expr, type, null, null);
  }

  /**
   * What is left of an expression made of this operand after an error. It has this operand's type,
   * which messages about the number of arguments list.
   */
  public Operand failed(Expr whole) {
    return new Operand(Mode.INVALID, whole, type, null, null);
  }

  public Operand withType(Type other) {
    return new Operand(mode, expr, other, value, builtin);
  }

  public Operand withValue(Value other) {
    return new Operand(mode, expr, type, other, builtin);
  }

  public Operand withExpr(Expr other) {
    return new Operand(mode, other, type, value, builtin);
  }

  /** The same as a plain value, no constant nor variable. */
  public Operand asValue() {
    return value(expr, type);
  }
}

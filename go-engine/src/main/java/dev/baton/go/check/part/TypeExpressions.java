package dev.baton.go.check.part;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks type expressions, for the other parts of the checker. */
public interface TypeExpressions {

  /** A function type and the block in which its parameters are declared. */
  record Function(Signature signature, Scope parameters) {}

  /** The type that an expression denotes. */
  Type type(Expr expr);

  /** A type of variables, so no constraint. */
  Type varType(Expr expr);

  /** The type that a declaration of {@code defined} gives on its right. */
  Type definedType(Expr expr, @Nullable TypeName defined);

  /** A generic type without its type arguments; invalid for other types. */
  Type genericType(Expr expr);

  /** Reports a constraint used as the type of a variable, once all types are known. */
  void checkVarType(Expr expr, Type type);

  /** The types of a list, or null if one is wrong. */
  @Nullable List<Type> types(List<Expr> exprs);

  /** The type of a function without name, or of an interface's method. */
  default Function function(TypeExpr.Func type) {
    return function(null, List.of(), type, params -> {});
  }

  /** The type of a function or method; {@code known} is told its type parameters, if any. */
  Function function(
      @Nullable Field receiver, List<Field> typeParams, TypeExpr.Func type, TypeParamsKnown known);

  /** Declares type parameters in the current block. */
  List<TypeParam> typeParams(List<Field> fields, TypeParamsKnown known);

  /**
   * Is told the parameters before their constraints are checked, which may mention the declared
   * thing.
   */
  interface TypeParamsKnown {
    void known(List<TypeParam> params);
  }

  /** The name of a method receiver's type, or null. */
  Receiver receiver(Expr type);

  /** A receiver's type taken apart. */
  record Receiver(boolean pointer, @Nullable Ident base, List<Expr> typeParams) {}
}

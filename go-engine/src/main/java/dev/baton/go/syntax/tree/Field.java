package dev.baton.go.syntax.tree;

import org.jspecify.annotations.Nullable;

/**
 * A name (or none) and its type: a parameter, result, receiver, type parameter, struct field or
 * interface element. Of {@code a, b int} each name has a field of its own; they share the node of
 * the type.
 */
public final class Field extends Node {
  /**
   * Null for unnamed parameters, embedded fields, and embedded interface elements. An interface
   * element with a name is a method, its type a {@link TypeExpr.Func}.
   */
  public final @Nullable Ident name;

  /** Of a variadic parameter a {@link TypeExpr.Variadic}; of a type parameter its constraint. */
  public final Expr type;

  /** Of a struct field only. */
  public final Literal.@Nullable Basic tag;

  public Field(@Nullable Ident name, Expr type, Literal.@Nullable Basic tag) {
    super(name == null ? type.pos() : name.pos(), tag == null ? type.end() : tag.end());
    this.name = name;
    this.type = type;
    this.tag = tag;
  }

  public Field(@Nullable Ident name, Expr type) {
    this(name, type, null);
  }
}

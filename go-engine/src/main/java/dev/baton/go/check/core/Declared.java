package dev.baton.go.check.core;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Var;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a package-level object, or a method, is declared, and what its value or body depends on. */
public final class Declared {
  public final Source source;
  public final Scope fileScope;
  public final Decl decl;

  /** The constant's or variable's type as written. */
  public final @Nullable Expr type;

  /** The constant's or variable's value as written. */
  public final @Nullable Expr init;

  /** All variables that get their values from {@link #init}, if there are several. */
  public final @Nullable List<Var> lhs;

  /** Whether a constant repeats the expression of an earlier line. */
  public final boolean inherited;

  /** The place in the order of declarations. */
  public final int order;

  /** The package-level objects that are mentioned, in order. */
  public final Set<Obj> dependencies = new LinkedHashSet<>();

  /** The block of a function's parameters, once its signature is known. */
  public @Nullable Scope parameters;

  public Declared(
      Source source,
      Scope fileScope,
      Decl decl,
      @Nullable Expr type,
      @Nullable Expr init,
      @Nullable List<Var> lhs,
      boolean inherited,
      int order) {
    this.source = source;
    this.fileScope = fileScope;
    this.decl = decl;
    this.type = type;
    this.init = init;
    this.lhs = lhs;
    this.inherited = inherited;
    this.order = order;
  }

  /** Of a type or function. */
  public Declared(Source source, Scope fileScope, Decl decl, int order) {
    this(source, fileScope, decl, null, null, null, false, order);
  }
}

package dev.baton.go.check.core;

import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in the program the checker is at the moment. */
public final class Environment {
  /** The file that positions are in. */
  public Source source;

  /** The innermost block. */
  public Scope scope;

  /** The package-level declaration whose dependencies are being collected. */
  public @Nullable Declared declared;

  /** The value of iota in a constant declaration. */
  public @Nullable Value iota;

  /** Where errors are reported instead, while a repeated constant expression is checked; or -1. */
  public int errorPosition = -1;

  /** The signature of the function whose body is checked. */
  public @Nullable Signature signature;

  /** The declaration or literal of that function. */
  public @Nullable Node function;

  /** The type parameters of the declared function around, which local types depend on. */
  public List<TypeParam> typeParams = List.of();

  /** The variables declared in the function's body, which have to be used. */
  public final List<Var> locals = new ArrayList<>();

  public boolean inTypeParams;

  /** Whether a call or receive was met, so that {@code len} of an array is no constant. */
  public boolean hasCallOrReceive;

  /** The calls of {@code panic}, which end a function as a return does. */
  public final Set<Expr> panics = new HashSet<>();

  public Environment(Source source, Scope scope) {
    this.source = source;
    this.scope = scope;
  }
}

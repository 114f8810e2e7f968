package dev.baton.go.check.part;

import dev.baton.go.check.core.Declared;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import org.jspecify.annotations.Nullable;

/** Checks function bodies, for the other parts of the checker. */
public interface Bodies {

  /** Checks the body of a function declaration or literal. */
  void body(
      @Nullable Declared declared,
      Node function,
      Signature signature,
      Scope parameters,
      Stmt.Block body,
      @Nullable Value iota);
}

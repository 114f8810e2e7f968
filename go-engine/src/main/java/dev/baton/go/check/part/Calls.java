package dev.baton.go.check.part;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Target;
import dev.baton.go.syntax.tree.Expr;
import org.jspecify.annotations.Nullable;

/** Checks calls, for the other parts of the checker. */
public interface Calls {

  /** A call, a conversion, or a call of a built-in function. */
  Operand call(Expr.Call call);

  /**
   * The instance of a generic function {@code x} with the type arguments of {@code instance} and
   * those that follow from {@code target}; one of the two is not null.
   */
  Operand functionInstance(
      @Nullable Target target, int pos, Operand x, Expr.@Nullable Index instance);
}

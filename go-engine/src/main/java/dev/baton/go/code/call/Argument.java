package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import java.util.List;

/** An argument: an expression, or one of the results of a call that gives them all. */
sealed interface Argument {
  Type type();

  /** Pushes the value converted to {@code target}; a struct or array may be that of a variable. */
  void push(Type target);

  /** Pushes a value that nobody else refers to. */
  void pushOwned(Type target);

  /** Whether the arguments of a call are the results of another. */
  static boolean areForwarded(Gen gen, Expr.Call call) {
    return call.args.size() == 1 && gen.unit.info().typeOf(call.args.getFirst()) instanceof Tuple;
  }

  /** The arguments of a call; a call that gives them all is made now. */
  static List<Argument> of(Gen gen, Expr.Call call) {
    if (areForwarded(gen, call)) {
      return gen.values().multi(call.args.getFirst()).stream()
          .<Argument>map(t -> new Result(gen, t))
          .toList();
    }
    return call.args.stream().<Argument>map(a -> new Expression(gen, a)).toList();
  }

  /** An expression, which is evaluated where it is pushed. */
  record Expression(Gen gen, Expr expr) implements Argument {
    @Override
    public Type type() {
      return gen.unit.type(expr);
    }

    @Override
    public void push(Type target) {
      gen.values().push(expr, target);
    }

    @Override
    public void pushOwned(Type target) {
      gen.values().pushOwned(expr, target);
    }
  }

  /** A result that is kept. */
  record Result(Gen gen, Temp value) implements Argument {
    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public void push(Type target) {
      gen.push(value);
      gen.values().assignable(value.type(), target, value.owned());
    }

    @Override
    public void pushOwned(Type target) {
      push(target);
      if (Reps.isAggregate(target) && !value.owned()) {
        gen.copy(target);
      }
    }
  }
}

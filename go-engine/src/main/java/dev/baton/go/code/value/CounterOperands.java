package dev.baton.go.code.value;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.constant.IntValue;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of counters with lengths and constants as JVM ints, which is what the JIT compiler
 * looks for in a loop's condition.
 */
final class CounterOperands {
  private final Gen gen;

  CounterOperands(Gen gen) {
    this.gen = gen;
  }

  /** Whether both operands fit a JVM int and one is a counter. */
  boolean areInts(Expr x, Expr y) {
    return (isCounter(x) && isInt(y)) || (isCounter(y) && isInt(x));
  }

  private boolean isInt(Expr e) {
    return isCounter(e)
        || constant(e) != null
        || gen.ints.containsKey(e.unparen())
        || measured(e) != null;
  }

  private Storage.@Nullable Counter counter(Expr e) {
    Var v = gen.unit.variable(e);
    return v != null && gen.variables.get(v) instanceof Storage.Counter c ? c : null;
  }

  private boolean isCounter(Expr e) {
    return counter(e) != null;
  }

  private @Nullable Integer constant(Expr e) {
    TypeAndValue known = gen.unit.known(e);
    return known != null
            && known.value() instanceof IntValue i
            && i.isLong()
            && i.longValue() == (int) i.longValue()
        ? (Integer) (int) i.longValue()
        : null;
  }

  /** The slice or string of which an expression is the length. */
  private @Nullable Expr measured(Expr e) {
    if (e.unparen() instanceof Expr.Call call
        && call.fun.unparen() instanceof Ident name
        && gen.unit.info().use(name) instanceof Builtin b
        && b.builtin() == Builtin.Id.LEN) {
      Type type = gen.unit.type(call.args.getFirst());
      return Reps.isSlice(type) || Reps.isString(type) ? call.args.getFirst() : null;
    }
    return null;
  }

  /** Pushes an operand as an int. */
  void push(Expr e) {
    Storage.Counter counter = counter(e);
    Integer constant = constant(e);
    Expr measured = measured(e);
    Integer slot = gen.ints.get(e.unparen());
    if (counter != null) {
      gen.b.iload(counter.slot());
    } else if (constant != null) {
      gen.b.loadConstant(constant.intValue());
    } else if (slot != null) {
      gen.b.iload(slot);
    } else if (measured != null) {
      gen.values().push(measured);
      Type type = gen.unit.type(measured);
      if (Reps.isString(type)) {
        gen.invokeVirtual(Jvm.STRING, "length", ConstantDescs.CD_int);
      } else {
        gen.b.getfield(Reps.kind(Reps.elem(type)).sliceClass(), "length", ConstantDescs.CD_int);
      }
    }
  }
}

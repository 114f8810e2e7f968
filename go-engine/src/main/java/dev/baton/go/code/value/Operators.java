package dev.baton.go.code.value;

import dev.baton.go.code.convert.Constants;
import dev.baton.go.code.convert.Numbers;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/** Operators: arithmetic, strings, receive. */
final class Operators {
  private final Gen gen;
  private final Numbers numbers;
  private final ConstantDivision divisions;

  Operators(Gen gen) {
    this.gen = gen;
    this.numbers = new Numbers(gen);
    this.divisions = new ConstantDivision(gen);
  }

  void unary(Expr.Unary e) {
    Type type = gen.unit.type(e);
    switch (e.op) {
      case ADD -> gen.values().push(e.x);
      case AND -> gen.values().address(e.x);
      case ARROW -> receive(e);
      case NOT -> {
        gen.values().push(e.x);
        gen.b.iconst_1().ixor();
      }
      case SUB -> {
        gen.values().push(e.x, type);
        numbers.negate(type);
      }
      case XOR -> {
        gen.values().push(e.x, type);
        numbers.complement(Reps.kind(type));
      }
      default -> throw new Unsupported("operator " + e.op);
    }
  }

  private void receive(Expr.Unary e) {
    Type chan = gen.unit.type(e.x);
    gen.pushG();
    gen.values().push(e.x);
    gen.line(e.pos());
    gen.invokeStatic(Jvm.CHAN, "receive", ConstantDescs.CD_Object, Jvm.G, Jvm.CHAN);
    gen.unplain(((Chan) chan.underlying()).elem());
  }

  List<Temp> commaOk(Expr.Unary e) {
    receive(e);
    Temp value = gen.temp(Reps.elem(gen.unit.type(e.x)), true);
    gen.b.aload(gen.g).getfield(Jvm.G, "ok", ConstantDescs.CD_boolean);
    return List.of(value, gen.temp(Basic.BOOL, true));
  }

  void binary(Expr.Binary e) {
    if (e.op.isComparison() || e.op == Operator.LAND || e.op == Operator.LOR) {
      Label yes = gen.label();
      gen.values().jump(e, true, yes);
      gen.pushJump(yes);
      return;
    }
    Type type = gen.unit.type(e);
    if (e.op.isShift()) {
      gen.values().push(e.x, type);
      gen.line(e.opPos);
      shift(e.op, type, e.y);
    } else if (Reps.isString(type)) {
      concatenation(e);
    } else {
      gen.values().push(e.x, type);
      if (!divisions.divide(e.op, type, e.y)) {
        gen.values().push(e.y, type);
        gen.line(e.opPos);
        numbers.operate(e.op, type);
      }
    }
  }

  /** {@code a + b + c} makes one string only. */
  private void concatenation(Expr.Binary e) {
    List<Expr> parts = new ArrayList<>();
    flatten(e, parts);
    gen.pushG();
    if (parts.size() <= 3) {
      parts.forEach(gen.values()::push);
      var three = new java.lang.constant.ClassDesc[] {Jvm.G, Jvm.STRING, Jvm.STRING, Jvm.STRING};
      gen.invokeStatic(
          Jvm.STRING, "concat", Jvm.STRING, java.util.Arrays.copyOf(three, 1 + parts.size()));
      return;
    }
    gen.b.loadConstant(parts.size()).anewarray(Jvm.STRING);
    for (int i = 0; i < parts.size(); i++) {
      gen.b.dup().loadConstant(i);
      gen.values().push(parts.get(i));
      gen.b.aastore();
    }
    gen.invokeStatic(Jvm.STRING, "concat", Jvm.STRING, Jvm.G, Jvm.STRING.arrayType());
  }

  private void flatten(Expr e, List<Expr> parts) {
    var known = gen.unit.known(e);
    boolean constant = known != null && known.value() != null;
    if (!constant && e.unparen() instanceof Expr.Binary b && b.op == Operator.ADD) {
      flatten(b.x, parts);
      flatten(b.y, parts);
    } else {
      parts.add(e);
    }
  }

  void operate(Operator op, Type type, Expr y) {
    if (!divisions.divide(op, type, y)) {
      gen.values().push(y, type);
      operate(op, type);
    }
  }

  void operate(Operator op, Type type) {
    if (Reps.isString(type)) {
      int y = gen.store(TypeKind.REFERENCE);
      int x = gen.store(TypeKind.REFERENCE);
      gen.pushG();
      gen.b.aload(x).aload(y);
      gen.invokeStatic(Jvm.STRING, "concat", Jvm.STRING, Jvm.G, Jvm.STRING, Jvm.STRING);
    } else {
      numbers.operate(op, type);
    }
  }

  void shift(Operator op, Type type, Expr count) {
    Kind kind = Reps.kind(type);
    var known = gen.unit.known(count);
    if (known != null && known.value() != null) {
      numbers.shift(op, kind, Constants.whole(known.value()));
      return;
    }
    int line = gen.line();
    gen.values().push(count);
    gen.backTo(line);
    Kind by = Reps.kind(gen.unit.type(count));
    numbers.toLong(by);
    if (!by.isUnsigned()) {
      gen.invokeStatic(Jvm.ARITHMETIC, "checkShift", ConstantDescs.CD_long, ConstantDescs.CD_long);
    }
    numbers.shift(op, kind);
  }
}

package dev.baton.go.code.stmt;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/** The for statement with a range clause. */
final class Ranges {
  private final Gen gen;
  private final Jumps jumps;

  Ranges(Gen gen, Jumps jumps) {
    this.gen = gen;
    this.jumps = jumps;
  }

  void run(ControlStmt.Range s) {
    Label next = gen.label();
    Label end = gen.label();
    jumps.enter(end, next);
    Type type = gen.unit.type(s.x);
    switch (Paths.struct(type).underlying()) {
      case Basic b when b.kind().isString() -> string(s, next, end);
      case Basic b -> integer(s, type, next, end);
      case Slice e -> slice(s, e.elem(), next, end);
      case ArrayType a -> array(s, type, a, next, end);
      case MapType m -> map(s, m, next, end);
      case Chan c -> chan(s, c.elem(), next, end);
      default -> throw new Unsupported("range over " + type);
    }
    gen.bind(end);
    jumps.leave();
  }

  private static @Nullable Expr at(ControlStmt.Range s, int i) {
    if (s.lhs.size() <= i) {
      return null;
    }
    Expr e = s.lhs.get(i);
    return e.unparen() instanceof Ident name && name.isBlank() ? null : e;
  }

  /** Sets both variables; if they are not declared here, their operands are evaluated first. */
  private void set(
      ControlStmt.Range s, Type first, Runnable firstValue, Type second, Runnable secondValue) {
    Expr a = at(s, 0);
    Expr b = at(s, 1);
    if (s.define || a == null || b == null) {
      set(s, a, first, firstValue);
      set(s, b, second, secondValue);
      return;
    }
    Place x = gen.values().place(a);
    x.hold();
    Place y = gen.values().place(b);
    y.hold();
    x.pushHeld();
    assign(x, first, firstValue);
    y.pushHeld();
    assign(y, second, secondValue);
  }

  private void assign(Place place, Type type, Runnable value) {
    value.run();
    gen.values().assignable(type, place.type(), false);
    if (Reps.isAggregate(type) && !place.inPlace()) {
      gen.copy(type);
    }
    place.assign();
  }

  /** Gives a variable of the clause the value that {@code value} pushes. */
  private void set(ControlStmt.Range s, @Nullable Expr lhs, Type type, Runnable value) {
    if (lhs == null) {
      return;
    }
    if (s.define && gen.unit.info().def((Ident) lhs) instanceof Var v) {
      value.run();
      gen.values().assignable(type, gen.unit.type(v), false);
      if (Reps.isAggregate(type)) {
        gen.copy(type);
      }
      Variables.declare(gen, v);
      return;
    }
    Place place = gen.values().place(lhs);
    place.push();
    assign(place, type, value);
  }

  /** Sets an index variable from a JVM int; it stays one if the body leaves it alone. */
  private void setIndex(ControlStmt.Range s, int slot) {
    Expr lhs = at(s, 0);
    if (lhs != null
        && s.define
        && gen.unit.info().def((Ident) lhs) instanceof Var v
        && !v.captured()
        && !v.addressTaken()
        && !Counters.isAssigned(gen, s.body, v)) {
      gen.variables.put(v, new Storage.Counter(slot, gen.unit.type(v)));
      return;
    }
    set(s, lhs, Basic.INT, () -> gen.b.iload(slot).i2l());
  }

  private void poll(Label top) {
    gen.poll();
    gen.b.goto_(top);
  }

  private int counter() {
    gen.b.iconst_0();
    return gen.store(TypeKind.INT);
  }

  private void integer(ControlStmt.Range s, Type type, Label next, Label end) {
    Expr lhs = at(s, 0);
    Type counted =
        lhs != null && s.define && gen.unit.info().def((Ident) lhs) instanceof Var v
            ? gen.unit.type(v)
            : lhs == null ? type : gen.unit.type(lhs);
    Kind kind = Reps.kind(counted);
    gen.values().push(s.x, counted);
    int limit = gen.store(kind.local());
    gen.zero(counted);
    int i = gen.store(kind.local());
    Label top = gen.label();
    gen.bind(top);
    gen.b.loadLocal(kind.local(), i).loadLocal(kind.local(), limit);
    less(kind, end);
    set(s, lhs, counted, () -> gen.b.loadLocal(kind.local(), i));
    gen.statements().run(s.body);
    gen.bind(next);
    if (kind.isLong()) {
      gen.b.lload(i).lconst_1().ladd().lstore(i);
    } else {
      gen.b.iinc(i, 1);
    }
    poll(top);
  }

  /** Leaves the loop unless the first pushed value is less than the second. */
  private void less(Kind kind, Label end) {
    if (kind == Kind.UINT64) {
      gen.invokeStatic(
          ConstantDescs.CD_Long,
          "compareUnsigned",
          ConstantDescs.CD_int,
          ConstantDescs.CD_long,
          ConstantDescs.CD_long);
      gen.b.ifge(end);
    } else if (kind == Kind.INT64) {
      gen.b.lcmp().ifge(end);
    } else if (kind == Kind.UINT32) {
      gen.invokeStatic(
          ConstantDescs.CD_Integer,
          "compareUnsigned",
          ConstantDescs.CD_int,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);
      gen.b.ifge(end);
    } else {
      gen.b.if_icmpge(end);
    }
  }

  private void slice(ControlStmt.Range s, Type elem, Label next, Label end) {
    Kind kind = Reps.kind(elem);
    ClassDesc slice = kind.sliceClass();
    ClassDesc cells =
        kind == Kind.REF
            ? ConstantDescs.CD_Object.arrayType()
            : kind.cell().upperBound().arrayType();
    gen.values().push(s.x);
    int x = gen.store(TypeKind.REFERENCE);
    gen.b.aload(x).getfield(slice, "length", ConstantDescs.CD_int);
    int length = gen.store(TypeKind.INT);
    gen.b.aload(x).getfield(slice, "array", cells);
    int array = gen.store(TypeKind.REFERENCE);
    gen.b.aload(x).getfield(slice, "offset", ConstantDescs.CD_int);
    int offset = gen.store(TypeKind.INT);
    cells(s, elem, array, offset, length, next, end);
  }

  private void cells(
      ControlStmt.Range s, Type elem, int array, int offset, int length, Label next, Label end) {
    int i = counter();
    Label top = gen.label();
    gen.bind(top);
    gen.b.iload(i).iload(length).if_icmpge(end);
    Runnable cell = () -> cell(elem, array, offset, i);
    if (s.define || at(s, 1) == null) {
      setIndex(s, i);
      set(s, at(s, 1), elem, cell);
    } else {
      set(s, Basic.INT, () -> gen.b.iload(i).i2l(), elem, cell);
    }
    gen.statements().run(s.body);
    gen.bind(next);
    gen.b.iinc(i, 1);
    poll(top);
  }

  private void cell(Type elem, int array, int offset, int i) {
    gen.b.aload(array);
    if (offset >= 0) {
      gen.b.iload(offset).iload(i).iadd();
    } else {
      gen.b.iload(i);
    }
    gen.b.arrayLoad(Reps.kind(elem).cell());
    if (Reps.kind(elem) == Kind.UINT8) {
      gen.b.loadConstant(0xff).iand();
    }
    gen.cast(elem);
  }

  private void array(ControlStmt.Range s, Type type, ArrayType array, Label next, Label end) {
    if (array.length() == 0) { // Even a nil pointer has no element to fail at.
      if (at(s, 1) != null || hasCalls(s.x)) {
        gen.values().discard(s.x);
      }
      return;
    }
    int x = -1;
    int offset = -1;
    if (at(s, 1) != null && Reps.isPointerToArray(type)) {
      ClassDesc slice = gen.desc(type);
      gen.values().push(s.x);
      gen.b.dup().getfield(slice, "offset", ConstantDescs.CD_int);
      offset = gen.store(TypeKind.INT);
      gen.b.getfield(slice, "array", Reps.kind(array.elem()).cells());
      x = gen.store(TypeKind.REFERENCE);
    } else if (at(s, 1) != null) {
      gen.values().push(s.x);
      if (!gen.values().owned(s.x)) {
        gen.copy(type); // The loop is over the array as it was.
      }
      x = gen.store(TypeKind.REFERENCE);
    } else if (hasCalls(s.x)) {
      gen.values().discard(s.x);
    }
    gen.b.loadConstant((int) array.length());
    int length = gen.store(TypeKind.INT);
    cells(s, array.elem(), x, offset, length, next, end);
  }

  /** Whether there is a call or a receive; an array without has a constant length. */
  private boolean hasCalls(Expr x) {
    boolean[] found = {false};
    Walk.of(
        x,
        node -> {
          found[0] |=
              (node instanceof Expr.Call call && isCall(call))
                  || (node instanceof Expr.Unary u && u.op == Operator.ARROW);
          return !(node instanceof Literal.Func) && !found[0];
        });
    return found[0];
  }

  private boolean isCall(Expr.Call call) {
    TypeAndValue known = gen.unit.known(call);
    return !gen.unit.isType(call.fun) && (known == null || known.value() == null);
  }

  private void string(ControlStmt.Range s, Label next, Label end) {
    gen.values().push(s.x);
    int x = gen.store(TypeKind.REFERENCE);
    gen.b.lconst_0();
    int at = gen.store(TypeKind.LONG);
    gen.b.lconst_0();
    int decoded = gen.store(TypeKind.LONG);
    Label top = gen.label();
    gen.bind(top);
    gen.b.lload(at).aload(x);
    gen.invokeVirtual(Jvm.STRING, "length", ConstantDescs.CD_int);
    gen.b.i2l().lcmp().ifge(end);
    gen.b.aload(x).lload(at);
    gen.invokeVirtual(Jvm.STRING, "decode", ConstantDescs.CD_long, ConstantDescs.CD_long);
    gen.b.lstore(decoded);
    set(s, Basic.INT, () -> gen.b.lload(at), Basic.RUNE, () -> gen.b.lload(decoded).l2i());
    gen.statements().run(s.body);
    gen.bind(next);
    gen.b.lload(at).lload(decoded).loadConstant(32).lushr().ladd().lstore(at);
    poll(top);
  }

  private void map(ControlStmt.Range s, MapType map, Label next, Label end) {
    gen.values().push(s.x);
    int x = gen.store(TypeKind.REFERENCE);
    gen.b.aload(x);
    gen.invokeStatic(Jvm.MAP, "iterate", Jvm.MAP_ITERATOR, Jvm.MAP);
    int iterator = gen.store(TypeKind.REFERENCE);
    gen.bind(next);
    gen.poll();
    gen.b.aload(iterator);
    gen.invokeVirtual(Jvm.MAP_ITERATOR, "next", ConstantDescs.CD_boolean);
    gen.b.ifeq(end);
    set(
        s,
        map.key(),
        () -> key(map, iterator),
        map.elem(),
        () -> {
          gen.b.aload(x);
          gen.b.aload(iterator).getfield(Jvm.MAP_ITERATOR, "entry", ConstantDescs.CD_int);
          Indexes.value(gen, map.elem());
        });
    gen.statements().run(s.body);
    gen.b.goto_(next);
  }

  private void key(MapType map, int iterator) {
    gen.b.aload(iterator);
    ClassDesc owner = Reps.mapClass(map);
    if (owner.equals(Jvm.LONG_MAP)) {
      gen.invokeVirtual(Jvm.MAP_ITERATOR, "longKey", ConstantDescs.CD_long);
      if (!Reps.kind(map.key()).isLong()) {
        gen.b.l2i();
      }
    } else if (owner.equals(Jvm.STRING_MAP)) {
      gen.invokeVirtual(Jvm.MAP_ITERATOR, "stringKey", Jvm.STRING);
    } else {
      gen.invokeVirtual(Jvm.MAP_ITERATOR, "key", ConstantDescs.CD_Object);
      gen.unplain(map.key());
    }
  }

  private void chan(ControlStmt.Range s, Type elem, Label next, Label end) {
    gen.values().push(s.x);
    int x = gen.store(TypeKind.REFERENCE);
    gen.bind(next);
    gen.pushG();
    gen.b.aload(x);
    gen.invokeStatic(Jvm.CHAN, "receive", ConstantDescs.CD_Object, Jvm.G, Jvm.CHAN);
    int value = gen.store(TypeKind.REFERENCE);
    gen.b.aload(gen.g).getfield(Jvm.G, "ok", ConstantDescs.CD_boolean).ifeq(end);
    set(
        s,
        at(s, 0),
        elem,
        () -> {
          gen.b.aload(value);
          gen.unplain(elem);
        });
    gen.statements().run(s.body);
    gen.b.goto_(next);
  }
}

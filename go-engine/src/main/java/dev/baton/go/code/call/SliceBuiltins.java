package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.code.value.Maps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Chan;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** append, copy and make. */
final class SliceBuiltins {
  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;

  private final Gen gen;

  SliceBuiltins(Gen gen) {
    this.gen = gen;
  }

  void append(Expr.Call call) {
    Type type = gen.unit.type(call);
    Type elem = Reps.elem(type);
    List<Argument> args = Argument.of(gen, call);
    List<Argument> rest = args.subList(1, args.size());
    args.getFirst().push(type);
    if (call.hasEllipsis()) {
      appendAll(call.args.get(1), elem);
    } else if (rest.size() == 1) {
      appendOne(rest.getFirst(), elem);
    } else if (!rest.isEmpty()) {
      appendSeveral(rest, elem);
    }
  }

  private void appendOne(Argument value, Type elem) {
    Kind kind = Reps.kind(elem);
    ClassDesc slice = kind.sliceClass();
    gen.pushG();
    value.pushOwned(elem);
    if (kind == Kind.REF) {
      gen.b.loadConstant(Reps.appendSize(elem));
      String name = Reps.isAggregate(elem) ? "appendAggregate" : "append";
      gen.invokeVirtual(slice, name, slice, Jvm.G, OBJECT, INT);
    } else {
      gen.invokeVirtual(slice, "append", slice, Jvm.G, kind.desc());
    }
  }

  private void appendAll(Expr more, Type elem) {
    Type type = gen.unit.type(more);
    gen.pushG();
    if (Reps.isString(type)) {
      gen.values().push(more);
      gen.invokeStatic(Jvm.STRING, "append", Jvm.BYTE_SLICE, Jvm.BYTE_SLICE, Jvm.G, Jvm.STRING);
      return;
    }
    gen.values().push(more, new Slice(elem));
    pushAll(elem);
  }

  private void pushAll(Type elem) {
    Kind kind = Reps.kind(elem);
    ClassDesc slice = kind.sliceClass();
    if (kind == Kind.REF) {
      gen.b.loadConstant(Reps.appendSize(elem));
      String name = Reps.isAggregate(elem) ? "appendAllAggregates" : "appendAll";
      gen.invokeVirtual(slice, name, slice, Jvm.G, slice, INT);
    } else {
      gen.invokeVirtual(slice, "appendAll", slice, Jvm.G, slice);
    }
  }

  /** Several values are appended as the slice of a fresh array. */
  private void appendSeveral(List<Argument> values, Type elem) {
    Kind kind = Reps.kind(elem);
    gen.pushG();
    ClassDesc array = gen.desc(new dev.baton.go.types.ArrayType(elem, values.size()));
    if (kind == Kind.REF) {
      gen.b.loadConstant(values.size()).anewarray(array.componentType());
    } else {
      gen.b.loadConstant(values.size()).newarray(kind.cell());
    }
    for (int i = 0; i < values.size(); i++) {
      gen.b.dup().loadConstant(i);
      values.get(i).pushOwned(elem);
      gen.b.arrayStore(kind.cell());
    }
    ClassDesc cells = kind == Kind.REF ? OBJECT.arrayType() : array;
    gen.invokeStatic(kind.sliceClass(), "of", kind.sliceClass(), cells);
    pushAll(elem);
  }

  void copy(Expr.Call call) {
    List<Argument> args = Argument.of(gen, call);
    Argument target = args.getFirst();
    Argument source = args.get(1);
    Type elem = Reps.elem(target.type());
    ClassDesc slice = Reps.kind(elem).sliceClass();
    target.push(target.type());
    source.push(source.type());
    if (Reps.isString(source.type())) {
      gen.invokeStatic(Jvm.STRING, "copy", LONG, slice, Jvm.STRING);
    } else {
      String name = Reps.isAggregate(elem) ? "copyAggregates" : "copy";
      gen.invokeStatic(slice, name, LONG, slice, slice);
    }
  }

  void make(Expr.Call call) {
    Type type = gen.unit.type(call.args.getFirst());
    switch (type.underlying()) {
      case Slice s -> slice(call.args, s.elem());
      case MapType m ->
          Maps.make(
              gen,
              m,
              () -> {
                if (call.args.size() > 1) {
                  Indexes.push(gen, call.args.get(1));
                } else {
                  gen.b.lconst_0();
                }
              });
      case Chan c -> chan(call.args, c.elem());
      default -> throw new Unsupported("make of " + type);
    }
  }

  private void slice(List<Expr> args, Type elem) {
    Kind kind = Reps.kind(elem);
    ClassDesc slice = kind.sliceClass();
    int line = gen.line();
    gen.pushG();
    Indexes.push(gen, args.get(1));
    if (args.size() > 2) {
      Indexes.push(gen, args.get(2));
    } else {
      gen.b.dup2();
    }
    gen.backTo(line);
    if (kind == Kind.REF) {
      gen.prototype(elem);
      gen.invokeStatic(slice, "make", slice, Jvm.G, LONG, LONG, OBJECT);
    } else {
      gen.invokeStatic(slice, "make", slice, Jvm.G, LONG, LONG);
    }
  }

  private void chan(List<Expr> args, Type elem) {
    int line = gen.line();
    gen.pushG();
    if (args.size() > 1) {
      Indexes.push(gen, args.get(1));
    } else {
      gen.b.lconst_0();
    }
    gen.zero(elem);
    gen.plain(elem);
    gen.backTo(line);
    gen.invokeStatic(Jvm.CHAN, "make", Jvm.CHAN, Jvm.G, LONG, OBJECT);
  }
}

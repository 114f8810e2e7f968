package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.Locations;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Package;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Lookup;
import dev.baton.go.types.rule.Sizes;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** The functions of package unsafe. */
final class UnsafeBuiltins {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc LONG = ConstantDescs.CD_long;

  private final Gen gen;

  UnsafeBuiltins(Gen gen) {
    this.gen = gen;
  }

  void call(Expr.Call call, Builtin.Id id) {
    Expr arg = call.args.getFirst();
    switch (id) {
      case UNSAFE_SIZEOF -> gen.b.loadConstant(Sizes.size(gen.unit.type(arg)));
      case UNSAFE_ALIGNOF -> gen.b.loadConstant(Sizes.align(gen.unit.type(arg)));
      case UNSAFE_OFFSETOF -> gen.b.loadConstant(offset((Expr.Selector) arg.unparen()));
      case UNSAFE_ADD -> {
        gen.values().push(arg, Basic.UNSAFE_POINTER);
        Indexes.push(gen, call.args.get(1));
        gen.line(call.pos());
        gen.invokeStatic(Jvm.UNSAFE, "add", OBJECT, OBJECT, LONG);
      }
      case UNSAFE_SLICE -> {
        Type slice = gen.unit.type(call);
        start(call);
        gen.pushType(Reps.elem(slice));
        gen.invokeStatic(Jvm.UNSAFE, "slice", Jvm.SLICE, OBJECT, LONG, Jvm.TYPE);
        gen.cast(slice);
      }
      case UNSAFE_SLICE_DATA -> {
        gen.values().push(arg);
        gen.pushType(Reps.elem(gen.unit.type(arg)));
        gen.invokeStatic(Jvm.UNSAFE, "sliceData", OBJECT, Jvm.SLICE, Jvm.TYPE);
        gen.cast(gen.unit.type(call));
      }
      case UNSAFE_STRING -> {
        start(call);
        gen.invokeStatic(Jvm.UNSAFE, "string", Jvm.STRING, OBJECT, LONG);
      }
      case UNSAFE_STRING_DATA -> {
        gen.values().push(arg, Basic.STRING);
        gen.invokeStatic(Jvm.UNSAFE, "stringData", OBJECT, Jvm.STRING);
        gen.cast(gen.unit.type(call));
      }
      default -> throw new Unsupported("unsafe." + id.goName());
    }
  }

  /** Pushes where the bytes or elements begin and how many there are. */
  private void start(Expr.Call call) {
    Locations.push(gen, call.args.getFirst());
    Indexes.push(gen, call.args.get(1));
    gen.line(call.pos());
  }

  /** The offset of a field in a struct whose size depends on type parameters. */
  private long offset(Expr.Selector selector) {
    Type struct = Paths.struct(gen.unit.type(selector.x));
    Package pkg = ((Struct) struct.underlying()).field(0).pkg();
    var found = Lookup.fieldOrMethod(struct, false, pkg, selector.sel.name);
    return Sizes.offset(struct, found.index());
  }
}

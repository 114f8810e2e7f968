package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/**
 * The first elements of a slice as an array: {@code *(*[n]T)(s)}. There is no pointer to them, but
 * they can be read and written.
 */
final class SliceArrayPlace extends Place {
  private final Expr slice;
  private final int length;

  SliceArrayPlace(Gen gen, Type array, Expr slice, int pos) {
    super(gen, array, Places.reference(), pos);
    this.slice = slice;
    this.length = (int) ((ArrayType) array.underlying()).length();
  }

  /** The slice whose conversion to a pointer an expression is; null for other expressions. */
  static @Nullable Expr slice(Gen gen, Expr pointer) {
    return pointer.unparen() instanceof Expr.Call call
            && gen.unit.isType(call.fun)
            && Reps.isPointer(gen.unit.type(call.fun))
            && Reps.isSlice(gen.unit.type(call.args.getFirst()))
        ? call.args.getFirst()
        : null;
  }

  @Override
  public void push() {
    gen.values().push(slice);
    here();
    gen.b.dup();
    gen.invokeVirtual(Jvm.SLICE, "len", ConstantDescs.CD_long);
    gen.b.loadConstant((long) length);
    gen.invokeStatic(
        Jvm.PANICS,
        "sliceToArray",
        ConstantDescs.CD_void,
        ConstantDescs.CD_long,
        ConstantDescs.CD_long);
  }

  /** The copy is nobody else's, but few callers could gain from knowing it. */
  @Override
  public void load() {
    gen.b.loadConstant(length);
    gen.invokeStatic(
        Jvm.ASSERTIONS, "copyToArray", ConstantDescs.CD_Object, Jvm.SLICE, ConstantDescs.CD_int);
    gen.cast(type());
  }

  @Override
  public void store() {
    here();
    ClassDesc object = ConstantDescs.CD_Object;
    int value = gen.store(TypeKind.REFERENCE);
    ClassDesc slices = Reps.kind(Reps.elem(type())).sliceClass();
    gen.b.checkcast(slices).aload(value);
    gen.invokeStatic(Jvm.ASSERTIONS, "copyFromArray", ConstantDescs.CD_void, Jvm.SLICE, object);
  }

  @Override
  public boolean inPlace() {
    return false;
  }
}

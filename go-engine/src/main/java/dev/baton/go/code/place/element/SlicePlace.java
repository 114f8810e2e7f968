package dev.baton.go.code.place.element;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a slice, or of an array that is pointed to. If the index is a counter, the check is
 * one of ints, which the JIT compiler can take out of loops.
 */
public final class SlicePlace extends Place {
  private final Expr.Index index;
  private final Expr base;
  private final Indexes.@Nullable Near near;
  private final @Nullable Integer whole;
  private final Kind kind;
  private final ClassDesc slice;

  /**
   * @param base the slice, or the pointer to an array, that is indexed
   */
  public SlicePlace(Gen gen, Type elem, Expr.Index index, Expr base, Indexes.@Nullable Near near) {
    super(
        gen,
        elem,
        near == null
            ? List.of(TypeKind.REFERENCE, TypeKind.LONG)
            : List.of(TypeKind.REFERENCE, TypeKind.INT),
        index.lbrackPos);
    this.index = index;
    this.base = base;
    this.near = near;
    Var v = near == null || near.addend() != 0 ? null : gen.unit.variable(base);
    this.whole = v == null ? null : gen.wholes.get(v);
    this.kind = Reps.kind(elem);
    this.slice = kind.sliceClass();
  }

  @Override
  public void push() {
    if (whole == null) {
      gen.values().push(base);
    } else {
      gen.b.aload(whole);
    }
    if (near == null) {
      Indexes.push(gen, index.indices.getFirst());
    } else {
      near.push(gen);
    }
    here();
  }

  /** Turns a pushed slice and counter into the array and the index in it. */
  private void toArray(Indexes.Near index) {
    int i = gen.store(TypeKind.INT);
    int s = gen.store(TypeKind.REFERENCE);
    if (whole != null) {
      gen.b.aload(s).iload(i).aload(s).arraylength();
      index.check(gen);
      return;
    }
    gen.b.aload(s).getfield(slice, "array", kind.cells());
    gen.b.aload(s).getfield(slice, "offset", ConstantDescs.CD_int);
    gen.b.iload(i).aload(s).getfield(slice, "length", ConstantDescs.CD_int);
    index.check(gen);
    gen.b.iadd();
  }

  @Override
  public void load() {
    if (near != null) {
      toArray(near);
      gen.b.arrayLoad(kind.cell());
      if (kind == Kind.UINT8) {
        gen.b.loadConstant(0xff).iand();
      }
    } else {
      gen.invokeVirtual(
          slice, kind == Kind.UINT8 ? "getUnsigned" : "get", kind.desc(), ConstantDescs.CD_long);
    }
    gen.cast(type());
  }

  @Override
  public void store() {
    here();
    if (near != null) {
      int value = gen.store(kind.local());
      toArray(near);
      gen.b.loadLocal(kind.local(), value).arrayStore(kind.cell());
    } else {
      gen.invokeVirtual(slice, "set", ConstantDescs.CD_void, ConstantDescs.CD_long, kind.desc());
    }
  }

  @Override
  public void pointer() {
    if (near != null) {
      gen.b.i2l();
      if (near.addend() != 0) {
        gen.b.loadConstant((long) near.addend()).ladd();
      }
    }
    if (whole != null) {
      int i = gen.store(TypeKind.LONG);
      gen.b.pop();
      gen.values().push(base);
      gen.b.lload(i);
    }
    gen.invokeVirtual(
        slice,
        kind == Kind.UINT8 ? "unsignedPointer" : "pointer",
        kind.elementClass(),
        ConstantDescs.CD_long);
  }
}

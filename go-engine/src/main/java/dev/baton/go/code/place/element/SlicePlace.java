package dev.baton.go.code.place.element;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a slice. If the index is a counter, the check is one of ints, which the JIT
 * compiler can take out of loops.
 */
public final class SlicePlace extends Place {
  private final Expr.Index index;
  private final Storage.@Nullable Counter counter;
  private final Kind kind;
  private final ClassDesc slice;

  public SlicePlace(Gen gen, Type elem, Expr.Index index, Storage.@Nullable Counter counter) {
    super(
        gen,
        elem,
        counter == null
            ? List.of(TypeKind.REFERENCE, TypeKind.LONG)
            : List.of(TypeKind.REFERENCE, TypeKind.INT));
    this.index = index;
    this.counter = counter;
    this.kind = Reps.kind(elem);
    this.slice = kind.sliceClass();
  }

  @Override
  public void push() {
    gen.values().push(index.x);
    if (counter == null) {
      Indexes.push(gen, index.indices.getFirst());
    } else {
      gen.b.iload(counter.slot());
    }
    gen.line(index.pos());
  }

  /** Turns a pushed slice and counter into the array and the index in it. */
  private void toArray() {
    int i = gen.store(TypeKind.INT);
    int s = gen.store(TypeKind.REFERENCE);
    gen.b.aload(s).getfield(slice, "array", arrayDesc());
    gen.b.aload(s).getfield(slice, "offset", ConstantDescs.CD_int);
    gen.b.iload(i).aload(s).getfield(slice, "length", ConstantDescs.CD_int);
    gen.invokeStatic(
        Jvm.NUMBERS, "index", ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    gen.b.iadd();
  }

  private ClassDesc arrayDesc() {
    return kind == Kind.REF
        ? ConstantDescs.CD_Object.arrayType()
        : kind.cell().upperBound().arrayType();
  }

  @Override
  public void load() {
    if (counter != null) {
      toArray();
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
    if (counter != null) {
      int value = gen.store(kind.local());
      toArray();
      gen.b.loadLocal(kind.local(), value).arrayStore(kind.cell());
    } else {
      gen.invokeVirtual(slice, "set", ConstantDescs.CD_void, ConstantDescs.CD_long, kind.desc());
    }
  }

  @Override
  public void pointer() {
    if (counter != null) {
      gen.b.i2l();
    }
    gen.invokeVirtual(
        slice,
        kind == Kind.UINT8 ? "unsignedPointer" : "pointer",
        kind.elementClass(),
        ConstantDescs.CD_long);
  }
}

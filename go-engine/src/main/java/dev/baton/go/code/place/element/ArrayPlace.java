package dev.baton.go.code.place.element;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/**
 * An element of an array. The index is checked when it is pushed, or late: when the element is
 * loaded or stored.
 */
public final class ArrayPlace extends Place {
  private final Expr.Index index;
  private final ArrayType array;
  private final ClassDesc desc;
  private final Kind kind;
  private final boolean late;

  public ArrayPlace(Gen gen, Type type, Expr.Index index, boolean late) {
    super(
        gen,
        Reps.elem(type),
        List.of(TypeKind.REFERENCE, late ? TypeKind.LONG : TypeKind.INT),
        index.lbrackPos);
    this.late = late;
    this.index = index;
    this.array = (ArrayType) type.underlying();
    this.desc = gen.desc(type);
    this.kind = Reps.kind(type());
  }

  @Override
  public void push() {
    gen.values().push(index.x);
    Expr i = index.indices.getFirst();
    Long constant = Indexes.constant(gen, i);
    Indexes.Near near = Indexes.near(gen, i);
    if (late) {
      Indexes.push(gen, i);
    } else if (constant != null && constant < array.length()) {
      gen.b.loadConstant((int) constant.longValue());
    } else if (near != null) {
      near.push(gen);
      here();
      gen.b.loadConstant((int) array.length());
      near.check(gen);
    } else {
      Indexes.push(gen, i);
      here();
      Indexes.check(gen, array.length());
    }
  }

  @Override
  public void load() {
    here();
    checkLate();
    gen.b.arrayLoad(kind.cell());
    if (kind == Kind.UINT8) {
      gen.b.loadConstant(0xff).iand();
    }
    gen.cast(type());
  }

  @Override
  public void store() {
    here();
    if (late) {
      int value = gen.store(kind.local());
      checkLate();
      gen.b.loadLocal(kind.local(), value);
    }
    gen.b.arrayStore(kind.cell());
  }

  private void checkLate() {
    if (late) {
      Indexes.check(gen, array.length());
    }
  }

  @Override
  public void pointer() {
    here();
    checkLate();
    int i = gen.store(TypeKind.INT);
    gen.checkNil();
    int a = gen.store(TypeKind.REFERENCE);
    ClassDesc cells = kind == Kind.REF ? ConstantDescs.CD_Object.arrayType() : desc;
    gen.make(kind.elementClass(), () -> gen.b.aload(a).iload(i), cells, ConstantDescs.CD_int);
  }
}

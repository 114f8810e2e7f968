package dev.baton.go.code.place.element;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A byte of a string: it can be read. */
public final class BytePlace extends Place {
  private final Expr.Index index;
  private final Indexes.@Nullable Near near;

  public BytePlace(Gen gen, Expr.Index index, Indexes.@Nullable Near near) {
    super(
        gen,
        Basic.BYTE,
        List.of(TypeKind.REFERENCE, near == null ? TypeKind.LONG : TypeKind.INT),
        index.lbrackPos);
    this.index = index;
    this.near = near;
  }

  @Override
  public void push() {
    gen.values().push(index.x);
    if (near == null) {
      Indexes.push(gen, index.indices.getFirst());
    } else {
      near.push(gen);
    }
    here();
  }

  @Override
  public void load() {
    if (near == null) {
      gen.invokeVirtual(Jvm.STRING, "at", ConstantDescs.CD_int, ConstantDescs.CD_long);
    } else {
      gen.b.loadConstant(near.addend());
      gen.invokeVirtual(
          Jvm.STRING, "at", ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    }
  }

  @Override
  public void store() {
    throw new Unsupported("assignment to a byte of a string");
  }
}

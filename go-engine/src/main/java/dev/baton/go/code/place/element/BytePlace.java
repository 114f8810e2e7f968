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

/** A byte of a string: it can be read. */
public final class BytePlace extends Place {
  private final Expr.Index index;

  public BytePlace(Gen gen, Expr.Index index) {
    super(gen, Basic.BYTE, List.of(TypeKind.REFERENCE, TypeKind.LONG));
    this.index = index;
  }

  @Override
  public void push() {
    gen.values().push(index.x);
    Indexes.push(gen, index.indices.getFirst());
    gen.line(index.pos());
  }

  @Override
  public void load() {
    gen.invokeVirtual(Jvm.STRING, "at", ConstantDescs.CD_int, ConstantDescs.CD_long);
  }

  @Override
  public void store() {
    throw new Unsupported("assignment to a byte of a string");
  }
}

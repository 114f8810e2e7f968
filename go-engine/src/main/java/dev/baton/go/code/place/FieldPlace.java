package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.core.Place;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** A field {@code x.f}, perhaps of an embedded struct. */
final class FieldPlace extends Place {
  private final Expr.Selector selector;
  private final List<Integer> way;
  private final Type struct;
  private final int field;

  FieldPlace(Gen gen, Expr.Selector selector, List<Integer> index) {
    super(gen, Paths.type(gen.unit.type(selector.x), index), Places.reference(), selector.dotPos);
    this.selector = selector;
    this.way = index.subList(0, index.size() - 1);
    this.struct = Paths.struct(Paths.type(gen.unit.type(selector.x), way));
    this.field = index.getLast();
  }

  @Override
  public void push() {
    gen.values().push(selector.x);
    here();
    Paths.walk(gen, gen.unit.type(selector.x), way);
  }

  @Override
  public void load() {
    here();
    StructShape shape = gen.shapes().struct(struct);
    gen.b.getfield(shape.desc(), shape.fieldName(field), gen.desc(type()));
  }

  @Override
  public void store() {
    here();
    StructShape shape = gen.shapes().struct(struct);
    gen.b.putfield(shape.desc(), shape.fieldName(field), gen.desc(type()));
  }

  @Override
  public void pointer() {
    here();
    gen.b.dup();
    gen.invokeStatic(
        java.lang.constant.ClassDesc.of("java.util.Objects"),
        "requireNonNull",
        ConstantDescs.CD_Object,
        ConstantDescs.CD_Object);
    gen.b.pop();
    int base = gen.store(TypeKind.REFERENCE);
    gen.make(
        gen.shapes().fieldPointer(struct, field),
        () -> gen.b.aload(base),
        gen.shapes().struct(struct).desc());
  }
}

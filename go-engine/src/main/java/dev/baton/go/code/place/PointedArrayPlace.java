package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import java.lang.constant.ConstantDescs;

/** An array that a pointer points to: {@code *p}. It may be a part of a longer one. */
final class PointedArrayPlace extends Place {
  private final Expr pointer;

  PointedArrayPlace(Gen gen, Type array, Expr.Star star) {
    super(gen, array, Places.reference(), star.pos());
    this.pointer = star.x;
  }

  @Override
  public void push() {
    gen.values().push(pointer);
    here();
  }

  /** Pushes the Java array if it is nothing but that, a copy if it is a part of one. */
  @Override
  public void load() {
    here();
    gen.invokeStatic(Jvm.ASSERTIONS, "array", ConstantDescs.CD_Object, Jvm.SLICE);
    gen.cast(type());
  }

  @Override
  public void store() {
    here();
    gen.invokeStatic(
        Jvm.ASSERTIONS, "copyFromArray", ConstantDescs.CD_void, Jvm.SLICE, ConstantDescs.CD_Object);
  }

  @Override
  public void pointer() {
    gen.checkNil();
  }

  @Override
  public boolean inPlace() {
    return false;
  }
}

package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import java.lang.constant.ConstantDescs;

/** What a pointer points to. */
final class PointeePlace extends Place {
  private final Expr x;
  private final Kind kind;

  PointeePlace(Gen gen, Type elem, Expr.Star star) {
    super(gen, elem, Places.reference(), star.pos());
    this.x = star.x;
    this.kind = Reps.kind(elem);
  }

  @Override
  public void push() {
    gen.values().push(x);
    here();
  }

  @Override
  public void load() {
    here();
    if (Reps.isStruct(type())) {
      // The object is what it points to; the method call makes the JVM look for null.
      gen.checkNil();
    } else {
      gen.invokeVirtual(kind.pointerClass(), "get", kind.desc());
      gen.cast(type());
    }
  }

  @Override
  public void store() {
    here();
    gen.invokeVirtual(kind.pointerClass(), "set", ConstantDescs.CD_void, kind.desc());
  }

  @Override
  public void pointer() {
    here();
    gen.checkNil();
  }
}

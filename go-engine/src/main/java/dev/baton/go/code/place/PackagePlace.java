package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.link.shape.VarShape;
import dev.baton.go.types.Var;
import java.util.List;

/** A package's variable. */
final class PackagePlace extends Place {
  private final Var variable;
  private final VarShape shape;

  PackagePlace(Gen gen, Var variable) {
    super(gen, variable.type(), List.of());
    this.variable = variable;
    this.shape = gen.shapes().packageVar(variable);
  }

  @Override
  public void push() {}

  @Override
  public void load() {
    gen.b.getstatic(shape.holder(), shape.field(), gen.desc(type()));
  }

  @Override
  public void store() {
    gen.b.putstatic(shape.holder(), shape.field(), gen.desc(type()));
  }

  @Override
  public void pointer() {
    gen.make(gen.shapes().packageVarPointer(variable), () -> {});
  }
}

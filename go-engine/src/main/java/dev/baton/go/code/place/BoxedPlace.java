package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.types.Type;

/** A variable that is an object of its own, which is also the pointer to it. */
final class BoxedPlace extends Place {
  private final int slot;
  private final Kind kind;

  BoxedPlace(Gen gen, int slot, Type type) {
    super(gen, type, Places.reference());
    this.slot = slot;
    this.kind = Reps.kind(type);
  }

  @Override
  public void push() {
    gen.b.aload(slot);
  }

  @Override
  public void load() {
    gen.b.getfield(kind.variableClass(), "value", kind.desc());
    gen.cast(type());
  }

  @Override
  public void store() {
    gen.b.putfield(kind.variableClass(), "value", kind.desc());
  }

  @Override
  public void pointer() {}
}

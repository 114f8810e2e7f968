package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.List;

/** A variable in a JVM local. */
final class LocalPlace extends Place {
  private final Var variable;
  private final int slot;

  LocalPlace(Gen gen, Var variable, int slot, Type type) {
    super(gen, type, List.of());
    this.variable = variable;
    this.slot = slot;
  }

  @Override
  public void push() {}

  @Override
  public void load() {
    gen.b.loadLocal(Reps.kind(type()).local(), slot);
  }

  @Override
  public void store() {
    gen.b.storeLocal(Reps.kind(type()).local(), slot);
  }

  /** A struct that nothing else refers to may be replaced by another object. */
  @Override
  public boolean inPlace() {
    return super.inPlace() && Variables.isShared(gen, variable);
  }
}

package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.types.Type;
import java.util.List;

/** {@code _}: takes values of any type, given by the one that assigns. */
public final class BlankPlace extends Place {
  private final Type value;

  public BlankPlace(Gen gen, Type value) {
    super(gen, value, List.of());
    this.value = value;
  }

  @Override
  public void push() {}

  @Override
  public void load() {
    throw new Unsupported("a value of _");
  }

  @Override
  public void store() {
    gen.pop(Reps.kind(value));
  }

  @Override
  public boolean inPlace() {
    return false;
  }
}

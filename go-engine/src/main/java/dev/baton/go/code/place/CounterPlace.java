package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.types.Type;
import java.util.List;

/** A variable of 64 bits whose values are known to fit a JVM int. */
final class CounterPlace extends Place {
  private final int slot;

  CounterPlace(Gen gen, int slot, Type type) {
    super(gen, type, List.of());
    this.slot = slot;
  }

  @Override
  public void push() {}

  @Override
  public void load() {
    gen.b.iload(slot).i2l();
  }

  @Override
  public void store() {
    gen.b.l2i().istore(slot);
  }
}

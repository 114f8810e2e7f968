package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.StructType;
import java.util.List;
import java.util.function.Function;

/**
 * Makes struct types while the program runs. One that the program declares too, now or after an
 * update, is the same type and has the same class. Any thread.
 */
public final class MadeStructs implements Function<List<Field>, StructType> {
  private final Shapes shapes;
  private final ProgramLoader loader;

  public MadeStructs(Shapes shapes, ProgramLoader loader) {
    this.shapes = shapes;
    this.loader = loader;
  }

  @Override
  public StructType apply(List<Field> fields) {
    synchronized (loader) {
      return shapes.types().struct(fields);
    }
  }
}

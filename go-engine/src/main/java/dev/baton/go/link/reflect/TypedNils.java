package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.types.Type;
import java.util.IdentityHashMap;

/** The interface values of nil pointers to structs, one for each type. */
public final class TypedNils {
  private final Shapes shapes;
  private final ProgramLoader loader;
  private final IdentityHashMap<dev.baton.go.runtime.type.Type, Object> known =
      new IdentityHashMap<>();

  public TypedNils(Shapes shapes, ProgramLoader loader) {
    this.shapes = shapes;
    this.loader = loader;
  }

  /** The box with the pointer type's methods and nothing in it. */
  public Object of(Type pointer) {
    synchronized (loader) {
      dev.baton.go.runtime.type.Type type = shapes.type(pointer);
      Object box = known.get(type);
      if (box == null) {
        Class<?>[] parameters = {dev.baton.go.runtime.type.Type.class, Object.class};
        box = TypeHooks.construct(loader.load(shapes.box(pointer)), parameters, type, null);
        known.put(type, box);
      }
      return box;
    }
  }
}

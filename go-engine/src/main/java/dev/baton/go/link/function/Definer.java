package dev.baton.go.link.function;

import dev.baton.go.link.load.ProgramLoader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;

/** Turns compiled functions into handles that call them, each in a hidden class of its own. */
public final class Definer {
  private final ProgramLoader loader;

  public Definer(ProgramLoader loader) {
    this.loader = loader;
  }

  /** Defines the class. It goes away when neither handle nor running code needs it any more. */
  public MethodHandle define(CompiledFunction function, MethodType type) {
    Lookup lookup = loader.lookup();
    try {
      List<Object> data = function.classData();
      Lookup inside = lookup.defineHiddenClassWithClassData(function.bytes(), data, true);
      return inside.findStatic(inside.lookupClass(), function.entry(), type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

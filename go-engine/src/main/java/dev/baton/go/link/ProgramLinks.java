package dev.baton.go.link;

import dev.baton.go.link.function.FunctionLinker;
import dev.baton.go.link.load.Links;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.runtime.type.Type;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/** Binds what generated classes ask for to the parts of one program. Any thread. */
public final class ProgramLinks implements Links {
  private final ProgramLoader loader;
  private final Shapes shapes;
  private final FunctionLinker functions;
  private final MutableCallSite polls;

  public ProgramLinks(
      ProgramLoader loader, Shapes shapes, FunctionLinker functions, MutableCallSite polls) {
    this.loader = loader;
    this.shapes = shapes;
    this.functions = functions;
    this.polls = polls;
  }

  @Override
  public CallSite function(int cell, MethodType type) {
    synchronized (loader) {
      return functions.link(shapes.cells().get(cell), type);
    }
  }

  @Override
  public CallSite poll() {
    return polls;
  }

  @Override
  public Type type(int id) {
    synchronized (loader) {
      return shapes.typeIds().runtime(id);
    }
  }

  @Override
  public Object typedNil(int typeId) {
    synchronized (loader) {
      return shapes.typedNil(shapes.typeIds().declared(typeId));
    }
  }
}

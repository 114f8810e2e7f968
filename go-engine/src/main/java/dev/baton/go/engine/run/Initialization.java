package dev.baton.go.engine.run;

import dev.baton.go.check.info.Initializer;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.runtime.G;
import dev.baton.go.types.Func;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Initialises packages, each once: gives its variables their values, and calls its init functions.
 */
public final class Initialization {
  private static final MethodType NO_ARGUMENTS = MethodType.methodType(void.class, G.class);

  private final Assembly program;

  public Initialization(Assembly program) {
    this.program = program;
  }

  /** Initialises a package unless that has begun before; it is done when all it imports are. */
  public void initialize(G g, CheckedPackage pkg) {
    if (!program.packages().startInitialisation(pkg)) {
      return;
    }
    List<Initializer> steps;
    synchronized (program.loader()) {
      steps = pkg.initializers();
    }
    assign(g, pkg, steps);
    for (Func init : pkg.initFunctions()) {
      invoke(target(init), g);
    }
  }

  /** Gives variables of a package their values. */
  public void assign(G g, CheckedPackage pkg, List<Initializer> steps) {
    if (!steps.isEmpty()) {
      invoke(compile(pkg, steps), g);
    }
  }

  /** Compiles what gives variables of a package their values. */
  private MethodHandle compile(CheckedPackage pkg, List<Initializer> steps) {
    synchronized (program.loader()) {
      CompiledFunction compiled = program.compiler().initializer(pkg.pkg(), steps, pkg.info());
      return program.linker().definer().define(compiled, NO_ARGUMENTS);
    }
  }

  MethodHandle target(Func func) {
    synchronized (program.loader()) {
      FunctionCell cell = program.shapes().cell(func, List.of());
      return program.linker().link(cell, NO_ARGUMENTS).getTarget();
    }
  }

  static void invoke(MethodHandle function, G g) {
    try {
      function.invokeExact(g);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

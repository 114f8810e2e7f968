package dev.baton.go.engine.run;

import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program does from its start: it initialises all packages, each after those it imports, and
 * calls {@code main.main}. Runs on the main goroutine.
 */
public final class MainFunction extends FuncToV {
  private static final MethodType NO_ARGUMENTS = MethodType.methodType(void.class, G.class);

  private final Assembly program;
  private final Package main;
  private final boolean callMain;

  public MainFunction(Assembly program, Package main, boolean callMain) {
    this.program = program;
    this.main = main;
    this.callMain = callMain;
  }

  @Override
  public void call(G g) {
    for (CheckedPackage pkg : program.packages().inOrder(main)) {
      initialize(g, pkg);
    }
    if (callMain && main.scope().local("main") instanceof Func func) {
      invoke(target(func), g);
    }
  }

  private void initialize(G g, CheckedPackage pkg) {
    MethodHandle variables = initializer(pkg);
    if (variables != null) {
      invoke(variables, g);
    }
    for (Func init : pkg.initFunctions()) {
      invoke(target(init), g);
    }
  }

  private @Nullable MethodHandle initializer(CheckedPackage pkg) {
    synchronized (program.loader()) {
      if (pkg.initializers().isEmpty()) {
        return null;
      }
      CompiledFunction compiled =
          program.compiler().initializer(pkg.pkg(), pkg.initializers(), pkg.info());
      return program.linker().definer().define(compiled, NO_ARGUMENTS);
    }
  }

  private MethodHandle target(Func func) {
    synchronized (program.loader()) {
      FunctionCell cell = program.shapes().cell(func, List.of());
      return program.linker().link(cell, NO_ARGUMENTS).getTarget();
    }
  }

  private static void invoke(MethodHandle function, G g) {
    try {
      function.invokeExact(g);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

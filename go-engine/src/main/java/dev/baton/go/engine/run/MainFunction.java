package dev.baton.go.engine.run;

import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.types.Func;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program does from its start: it initialises all packages, each after those it imports, and
 * calls {@code main.main}. Runs on the main goroutine.
 */
public final class MainFunction extends FuncToV {
  private final Assembly program;
  private final boolean callMain;

  public MainFunction(Assembly program, boolean callMain) {
    this.program = program;
    this.callMain = callMain;
  }

  @Override
  public void call(G g) {
    Initialization initialization = new Initialization(program);
    List<CheckedPackage> packages;
    Func main;
    synchronized (program.loader()) {
      packages = program.packages().inOrder(program.packages().main().pkg());
      main = program.packages().main().function("main.main");
    }
    packages.forEach(pkg -> initialization.initialize(g, pkg));
    callMain(g, initialization, main);
  }

  private void callMain(G g, Initialization initialization, @Nullable Func main) {
    if (callMain && main != null) {
      Initialization.invoke(initialization.target(main), g);
    }
  }
}

package dev.baton.go.engine.update;

import dev.baton.go.check.info.Initializer;
import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.run.HostCall;
import dev.baton.go.engine.run.Initialization;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.link.generation.Chain;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.types.Var;
import dev.baton.go.update.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What an update brings to be initialised before it is in force: packages that the program imports
 * now, and new variables. It runs with the new versions, which nobody else sees yet.
 */
final class NewState {
  private final Assembly parts;
  private final CheckedPackage main;
  private final List<CheckedPackage> packages;
  private final List<Initializer> variables;

  private NewState(
      Assembly parts,
      CheckedPackage main,
      List<CheckedPackage> packages,
      List<Initializer> variables) {
    this.parts = parts;
    this.main = main;
    this.packages = packages;
    this.variables = variables;
  }

  /** What an update brings that changes bodies only. */
  static NewState none(Assembly parts, CheckedPackage main) {
    return new NewState(parts, main, List.of(), List.of());
  }

  /** What an update of a program that has been started brings; under the compile lock. */
  static NewState of(Assembly parts, CheckedPackage main, List<Declaration> declarations) {
    List<CheckedPackage> packages = new ArrayList<>();
    List<Initializer> variables = new ArrayList<>();
    if (parts.packages().isInitialised("main")) {
      for (CheckedPackage pkg : parts.packages().inOrder(main.pkg())) {
        if (!parts.packages().isInitialised(pkg.pkg().path())) {
          packages.add(pkg);
        }
      }
      if (!declarations.isEmpty()) {
        main.initializers().stream()
            .filter(step -> step.lhs().stream().anyMatch(v -> isIn(declarations, v)))
            .forEach(variables::add);
      }
    }
    return new NewState(parts, main, packages, variables);
  }

  private static boolean isIn(List<Declaration> declarations, Var variable) {
    return declarations.stream()
        .anyMatch(
            declaration ->
                variable.source() == declaration.source()
                    && variable.pos() >= declaration.decl().pos()
                    && variable.pos() < declaration.decl().end());
  }

  boolean isEmpty() {
    return packages.isEmpty() && variables.isEmpty();
  }

  /**
   * Initialises it and tells why that failed, or null. Not under the compile lock, for what runs
   * may need it on other threads.
   */
  @Nullable String initialize(Chain chain, ProcessOptions options) {
    Process process = parts.process(options);
    Initialization initialization = new Initialization(parts);
    try {
      HostCall.run(
          process,
          parts,
          g -> {
            chain.enter(g);
            packages.forEach(pkg -> initialization.initialize(g, pkg));
            initialization.assign(g, main, variables);
            return null;
          });
      process.limiter().lift();
      return null;
    } catch (ExecutionException e) {
      packages.forEach(parts.packages()::initialisationFailed);
      return e.getCause() instanceof GoPanic panic
          ? "panic: " + panic.getMessage()
          : String.valueOf(process.reason());
    } catch (InterruptedException e) {
      packages.forEach(parts.packages()::initialisationFailed);
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}

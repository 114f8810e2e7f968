package dev.baton.go.engine;

import dev.baton.go.code.FunctionCompiler;
import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.engine.source.LargeStack;
import dev.baton.go.engine.source.PackageLoader;
import dev.baton.go.engine.source.Packages;
import dev.baton.go.syntax.Source;
import java.util.List;
import java.util.function.Predicate;

/** Compiles Go programs. Immutable; any thread. */
public final class Engine {
  private final Predicate<String> allowed;

  /** An engine whose programs may import all of the library. */
  public Engine() {
    this(path -> true);
  }

  /** An engine whose programs may import only these packages; the library itself may use others. */
  public Engine(Predicate<String> allowed) {
    this.allowed = allowed;
  }

  /**
   * Compiles the files of package main. Function bodies become bytecode when they are first called,
   * but all are checked now. This takes place on another thread, for which the caller waits.
   */
  public Program compile(List<Source> files) throws CompileErrors {
    if (files.isEmpty()) {
      throw new CompileErrors(List.of("a program has at least one file"));
    }
    return LargeStack.compile(files.getFirst().name(), () -> compiled(files));
  }

  private Program compiled(List<Source> files) throws CompileErrors {
    Packages packages = new Packages();
    Assembly parts = Assembly.make(packages, FunctionCompiler::new);
    synchronized (parts.loader()) {
      PackageLoader loader = new PackageLoader(packages, allowed);
      loader.main(files);
      return new Program(parts, loader);
    }
  }
}

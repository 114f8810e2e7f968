package dev.baton.go.link.function;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.types.Package;
import java.util.List;

/** Turns checked bodies into bytecode. Called under the compile lock. */
public interface BodyCompiler {
  CompiledFunction compile(FunctionSource source);

  /** A function without parameters that sets the variables of a package in this order. */
  CompiledFunction initializer(Package pkg, List<Initializer> steps, Info info);
}

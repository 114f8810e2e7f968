package dev.baton.go.engine.run;

import dev.baton.go.engine.source.Packages;
import dev.baton.go.link.Polling;
import dev.baton.go.link.ProgramLinks;
import dev.baton.go.link.Shapes;
import dev.baton.go.link.function.BodyCompiler;
import dev.baton.go.link.function.FunctionLinker;
import dev.baton.go.link.generate.Writers;
import dev.baton.go.link.load.GeneratedClasses;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.link.reflect.MadeFunctions;
import dev.baton.go.link.reflect.MadeStructs;
import dev.baton.go.link.reflect.TypeHooks;
import dev.baton.go.link.reflect.TypedNils;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.sched.Siblings;
import dev.baton.go.runtime.type.TypeTable;
import java.util.function.Function;

/**
 * The parts of one program, tied together.
 *
 * @param loader also the lock that guards the others
 */
public record Assembly(
    ProgramLoader loader,
    TypeTable types,
    Shapes shapes,
    Packages packages,
    BodyCompiler compiler,
    FunctionLinker linker,
    Polling polling,
    Siblings siblings) {

  public static Assembly make(Packages packages, Function<Shapes, BodyCompiler> compilers) {
    GeneratedClasses classes = new GeneratedClasses();
    ProgramLoader loader = new ProgramLoader(classes);
    TypeTable types = new TypeTable();
    Shapes shapes = new Shapes(classes, types, Writers::new);
    shapes.types().listen(new TypeHooks(shapes, loader));
    types.functions(new MadeFunctions(shapes, loader));
    types.structs(new MadeStructs(shapes, loader));
    shapes.typedNils(new TypedNils(shapes, loader)::of);
    BodyCompiler compiler = compilers.apply(shapes);
    FunctionLinker linker = new FunctionLinker(loader, packages, compiler);
    Polling polling = new Polling();
    loader.bind(new ProgramLinks(loader, shapes, linker, polling.site()));
    return new Assembly(loader, types, shapes, packages, compiler, linker, polling, new Siblings());
  }

  /** A process of this program that has not begun. */
  public Process process(ProcessOptions options) {
    return new Process(options, types, siblings);
  }
}

package dev.baton.go.link.function;

import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.types.Package;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/** Compiles functions when they are first called. Any thread. */
public final class FunctionLinker {
  /** The program's own functions have histories, so their classes are kept; the library's not. */
  private static final String OWN_PACKAGE = "main";

  private final ProgramLoader loader;
  private final Functions functions;
  private final BodyCompiler compiler;
  private final Definer definer;

  public FunctionLinker(ProgramLoader loader, Functions functions, BodyCompiler compiler) {
    this.loader = loader;
    this.functions = functions;
    this.compiler = compiler;
    this.definer = new Definer(loader);
  }

  /** The function's call site, bound to a version that is ready. */
  public MutableCallSite link(FunctionCell cell, MethodType type) {
    MutableCallSite known = cell.site();
    if (known != null) {
      return known;
    }
    synchronized (loader) {
      known = cell.site();
      if (known == null) {
        known = new MutableCallSite(target(cell, type));
        cell.link(known);
      }
      return known;
    }
  }

  private MethodHandle target(FunctionCell cell, MethodType type) {
    try {
      return compiled(cell, type);
    } catch (RuntimeException fault) {
      throw new LinkFailure(cell, fault);
    }
  }

  private MethodHandle compiled(FunctionCell cell, MethodType type) {
    FunctionSource source = functions.source(cell.func(), cell.typeArgs());
    if (source == null) {
      return nativeTarget(cell, type);
    }
    CompiledFunction compiled = compiler.compile(source);
    Package home = source.func().pkg();
    if (home != null && home.path().equals(OWN_PACKAGE)) {
      cell.code(compiled);
    }
    return definer.define(compiled, type);
  }

  private static MethodHandle nativeTarget(FunctionCell cell, MethodType type) {
    try {
      MethodHandle found = Natives.find(cell.func(), type);
      if (found == null) {
        throw new MissingBody(cell);
      }
      return found;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The exact Java type of a function. */
  public MethodType typeOf(FunctionCell cell) {
    try {
      return cell.methodType(loader.lookup());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The function's call site; if nobody has called it yet, one with that target. */
  public MutableCallSite siteOf(FunctionCell cell, MethodHandle first) {
    synchronized (loader) {
      MutableCallSite site = cell.site();
      if (site == null) {
        site = new MutableCallSite(first);
        cell.link(site);
      }
      return site;
    }
  }

  public Definer definer() {
    return definer;
  }
}

package dev.baton.go.engine;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.store.Version;
import dev.baton.go.store.rule.Execution;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The functions of package main that the host has called, ready to be called again. Any thread. */
final class HostFunctions {
  private final Assembly parts;
  private final Map<String, HostFunction> known = new ConcurrentHashMap<>();
  private final Map<String, HostFunction> versions = new ConcurrentHashMap<>();

  HostFunctions(Assembly parts) {
    this.parts = parts;
  }

  /** The function as it is known since its head may have changed. Takes no lock. */
  @Nullable HostFunction known(String function) {
    return known.get(function);
  }

  /** The function ready to be called; compiles it if nobody has called it yet. */
  HostFunction of(String function) {
    HostFunction callee = known.get(function);
    return callee != null ? callee : make(function);
  }

  private HostFunction make(String function) {
    synchronized (parts.loader()) {
      Func func = parts.packages().main().function("main." + function);
      if (func == null) {
        throw new IllegalArgumentException("no function " + function);
      }
      Signature signature = func.signature();
      if (signature.recv() != null || !signature.typeParams().isEmpty()) {
        throw new IllegalArgumentException(
            function + " is a method or generic, hosts call neither");
      }
      FunctionCell cell = parts.shapes().cell(func, List.of());
      HostFunction made =
          HostFunction.of(
              function,
              types(signature.params()),
              types(signature.results()),
              saysStop(signature.results()),
              parts.linker().link(cell, parts.linker().typeOf(cell)).dynamicInvoker());
      known.put(function, made);
      return made;
    }
  }

  /**
   * A version that is not in force, as the host calls it; its class is given back with the next
   * update.
   *
   * @param present the function as it is now
   */
  HostFunction of(Version version, HostFunction present) {
    String key = version.id() + " " + version.editTime();
    HostFunction found = versions.get(key);
    if (found != null) {
      return found;
    }
    synchronized (parts.loader()) {
      FunctionCell cell = cell(present.name());
      CompiledFunction compiled = version.code().get(cell.name());
      if (compiled == null || !sameHead(version, cell)) {
        throw new IllegalArgumentException(
            version.name()
                + " of "
                + version.editTime()
                + " cannot be called as "
                + present.name());
      }
      HostFunction made =
          present.with(parts.linker().definer().define(compiled, parts.linker().typeOf(cell)));
      versions.put(key, made);
      return made;
    }
  }

  private boolean sameHead(Version version, FunctionCell cell) {
    Decl.Func present = parts.packages().main().declaration(cell.func());
    Source source = cell.func().source();
    return present != null
        && source != null
        && Execution.of(version.source())
            .head()
            .equals(Execution.of(source.text().substring(present.pos(), present.end())).head());
  }

  private FunctionCell cell(String function) {
    Func func = parts.packages().main().function("main." + function);
    if (func == null) {
      throw new IllegalArgumentException("no function " + function);
    }
    return parts.shapes().cell(func, List.of());
  }

  /** Whether a function is as it was when it was asked for. Takes no lock. */
  boolean isKnown(HostFunction function) {
    return known.containsValue(function) || versions.containsValue(function);
  }

  private static boolean saysStop(Tuple results) {
    int last = results.size() - 1;
    return last >= 0
        && results.at(last).name().equals("stop")
        && results.typeAt(last) == Basic.BOOL;
  }

  private List<Type> types(Tuple tuple) {
    return tuple.vars().stream().map(v -> parts.shapes().type(v.type())).toList();
  }

  /**
   * An update has come. Under the compile lock.
   *
   * @param bodiesOnly whether functions have the signatures that they had
   */
  void updated(boolean bodiesOnly) {
    versions.clear();
    if (!bodiesOnly) {
      known.clear();
    }
  }
}

package dev.baton.go.engine;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.runtime.type.Type;
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

  HostFunctions(Assembly parts) {
    this.parts = parts;
  }

  /** The function as it is known since the last update. Takes no lock. */
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
              parts.linker().link(cell, parts.linker().typeOf(cell)).dynamicInvoker());
      known.put(function, made);
      return made;
    }
  }

  private List<Type> types(Tuple tuple) {
    return tuple.vars().stream().map(v -> parts.shapes().type(v.type())).toList();
  }

  /** An update has come, functions may have other signatures. Under the compile lock. */
  void forget() {
    known.clear();
  }
}

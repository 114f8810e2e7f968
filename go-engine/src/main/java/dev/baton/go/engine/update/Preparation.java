package dev.baton.go.engine.update;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.link.function.CellTable;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.link.function.FunctionSource;
import dev.baton.go.link.function.LinkFailure;
import dev.baton.go.link.type.RuntimeTypes;
import dev.baton.go.types.Func;
import dev.baton.go.update.FunctionText;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled functions of one update on their way to be put in force; until then nobody sees
 * them. Guarded by the program's compile lock.
 */
final class Preparation {
  private static final String HOME = "main";

  private final Assembly parts;
  private final CheckedPackage before;
  private final CheckedPackage after;
  private final Reuse reuse;
  private final Map<MutableCallSite, MethodHandle> targets = new HashMap<>();
  private final Map<String, Map<String, CompiledFunction>> code = new LinkedHashMap<>();
  private final Map<FunctionCell, Func> redeclared = new HashMap<>();
  private final Map<FunctionCell, CompiledFunction> classes = new HashMap<>();
  private final List<FunctionCell> linked = new ArrayList<>();
  private final List<RuntimeTypes.Forgotten> forgotten = new ArrayList<>();
  private CellTable.@Nullable Retired retired;

  /** Finds classes of earlier versions with the same content. */
  @FunctionalInterface
  interface Reuse {
    @Nullable CompiledFunction find(FunctionCell cell, FunctionText function);
  }

  Preparation(Assembly parts, CheckedPackage before, CheckedPackage after, Reuse reuse) {
    this.parts = parts;
    this.before = before;
    this.after = after;
    this.reuse = reuse;
  }

  /**
   * Compiles the present versions of functions, as far as they were not yet.
   *
   * @param gone those that will not be there any more
   * @param renewed names of types of which there are no values yet: what runs now may come to make
   *     some, and these are not of the new text's types
   */
  void keep(List<FunctionText> functions, List<String> gone, Set<String> renewed) {
    Set<String> ending = new LinkedHashSet<>();
    for (FunctionText function : functions) {
      mention(function);
      ending.add(stored(function.name()));
    }
    gone.forEach(name -> ending.add(stored(name)));
    compileOld(ending);
    renewed.forEach(name -> forgotten.add(parts.shapes().types().forget(HOME, name)));
  }

  /**
   * Compiles functions.
   *
   * @param others those of them that have no cells yet, or need others than they have
   */
  void compile(List<FunctionText> functions, Set<String> others) {
    Set<String> names = new HashSet<>();
    others.forEach(name -> names.add(stored(name)));
    retired = parts.shapes().cells().retire(names);
    functions.forEach(this::compile);
  }

  /** The class of the present version belongs to it, though nobody may have called it. */
  private void mention(FunctionText function) {
    Func old = before.function(stored(function.name()));
    if (old != null && isPlain(old)) {
      parts.shapes().cell(old, List.of());
    }
  }

  /**
   * Compiles the present versions of functions that anything compiled mentions: what runs now may
   * come to call them for the first time after the change.
   */
  private void compileOld(Set<String> names) {
    Set<FunctionCell> seen = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (String name : names) {
        for (FunctionCell cell : parts.shapes().cells().of(name)) {
          more |= seen.add(cell) && compileOld(cell);
        }
      }
    }
  }

  /** Compiles what a cell leads to, which may mention further ones. */
  private boolean compileOld(FunctionCell cell) {
    if (cell.site() != null) {
      return false;
    }
    try {
      parts.linker().link(cell, parts.linker().typeOf(cell));
      return true;
    } catch (LinkFailure fault) {
      // Calls of it would have failed before the change, and will in the same way.
      return false;
    }
  }

  private static boolean isPlain(Func func) {
    return func.signature().typeParams().isEmpty() && func.signature().recvTypeParams().isEmpty();
  }

  /** Compiles a function, or each instance in use of a generic one. */
  private void compile(FunctionText function) {
    Func func = after.function(stored(function.name()));
    Map<String, CompiledFunction> instances = new LinkedHashMap<>();
    code.put(function.name(), instances);
    if (func == null || func.name().equals("_")) {
      return;
    }
    if (isPlain(func)) {
      parts.shapes().cell(func, List.of());
    }
    for (FunctionCell cell : parts.shapes().cells().of(stored(function.name()))) {
      FunctionSource source = parts.packages().sourceIn(after, func, cell.typeArgs());
      if (source != null) {
        CompiledFunction compiled = compile(cell, function, source);
        instances.put(cell.name(), compiled);
        redeclared.put(cell, func);
        classes.put(cell, compiled);
      }
    }
  }

  private CompiledFunction compile(
      FunctionCell cell, FunctionText function, FunctionSource source) {
    MethodType type = parts.linker().typeOf(cell);
    CompiledFunction known = reuse.find(cell, function);
    CompiledFunction compiled = known != null ? known : parts.compiler().compile(source);
    MethodHandle handle = parts.linker().definer().define(compiled, type);
    if (cell.site() == null) {
      parts.linker().siteOf(cell, handle);
      linked.add(cell);
    } else {
      targets.put(parts.linker().siteOf(cell, handle), handle);
    }
    return compiled;
  }

  /** What is to be put at which call site. */
  Map<MutableCallSite, MethodHandle> targets() {
    return targets;
  }

  /** The classes of a function's instances, by the names of their cells. */
  Map<String, CompiledFunction> code(FunctionText function) {
    return code.getOrDefault(function.name(), Map.of());
  }

  /** The classes of functions beside these, which depend on what has changed. */
  Map<String, Map<String, CompiledFunction>> others(List<FunctionText> functions) {
    Map<String, Map<String, CompiledFunction>> others = new LinkedHashMap<>(code);
    functions.forEach(function -> others.remove(function.name()));
    return others;
  }

  /** The functions have these declarations and classes from now on. */
  void redeclare() {
    redeclared.forEach(FunctionCell::redeclare);
    classes.forEach(FunctionCell::code);
  }

  /** The update has failed. */
  void undo() {
    CellTable.Retired old = retired;
    if (old != null) {
      parts.shapes().cells().restore(old);
    }
    linked.forEach(FunctionCell::unlink);
    forgotten.forEach(parts.shapes().types()::restore);
  }

  /** The name by which cells and store know a function of package main. */
  static String stored(String name) {
    return HOME + "." + name;
  }
}

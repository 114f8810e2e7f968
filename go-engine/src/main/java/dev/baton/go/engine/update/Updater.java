package dev.baton.go.engine.update;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.engine.source.PackageLoader;
import dev.baton.go.link.function.CellTable;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.link.function.FunctionSource;
import dev.baton.go.link.function.Generations;
import dev.baton.go.store.ContentStore;
import dev.baton.go.store.EditClock;
import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Var;
import dev.baton.go.update.Changes;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import dev.baton.go.update.TextComparison;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Takes new texts of a program's main package while it runs (H1 to H4): finds the changed
 * functions, checks and compiles these, stores them and puts them in force, all or none. Any
 * thread; one update at a time.
 */
public final class Updater {
  private final Assembly parts;
  private final PackageLoader loader;
  private final ContentStore store;
  private final EditClock clock;
  private final Generations generations;
  private Outline current;

  public Updater(
      Assembly parts,
      PackageLoader loader,
      ContentStore store,
      EditClock clock,
      Generations generations,
      Source text) {
    this.parts = parts;
    this.loader = loader;
    this.store = store;
    this.clock = clock;
    this.generations = generations;
    this.current = Outline.of(text, new Diagnostics());
    for (FunctionText function : current.functions().values()) {
      store(function, Map.of());
    }
  }

  /** The text in force. */
  public Source text() {
    synchronized (parts.loader()) {
      return current.file().source;
    }
  }

  /** Takes the whole program's new text. */
  public UpdateResult update(String text) {
    synchronized (parts.loader()) {
      Diagnostics diagnostics = new Diagnostics();
      Outline next = Outline.of(new Source(text().name(), text), diagnostics);
      if (!diagnostics.isEmpty()) {
        return new UpdateResult.Refused(diagnostics.render());
      }
      Changes changes = TextComparison.compare(current, next);
      if (changes.isEmpty()) {
        current = next;
        return new UpdateResult.Unchanged();
      }
      List<String> unsafe = Safety.reasons(current, changes);
      return unsafe.isEmpty() ? take(next, changes) : new UpdateResult.Refused(unsafe);
    }
  }

  /** Adds a function's earlier version as the newest (H3). */
  public UpdateResult rollback(Version earlier) {
    synchronized (parts.loader()) {
      for (FunctionText function : current.functions().values()) {
        if (store.idOf(stored(function.name())).equals(earlier.id())) {
          String all = current.file().source.text();
          int from = function.decl().pos();
          int to = function.decl().end();
          return update(all.substring(0, from) + earlier.source() + all.substring(to));
        }
      }
      throw new NoSuchElementException("no function " + earlier.id());
    }
  }

  private UpdateResult take(Outline next, Changes changes) {
    try {
      List<FunctionText> affected = affected(next, changes);
      CheckedPackage checked = loader.again(next.file().source, affected);
      Package before = main().pkg();
      keepVariables(before, checked.pkg());
      Map<FunctionText, Map<String, CompiledFunction>> code = new LinkedHashMap<>();
      Map<MutableCallSite, MethodHandle> targets = new HashMap<>();
      for (FunctionText function : affected) {
        code.put(function, compile(checked, function, targets));
      }
      return inForce(next, changes, checked, code, targets);
    } catch (CompileErrors errors) {
      return new UpdateResult.Refused(errors.lines());
    }
  }

  private CheckedPackage main() {
    CheckedPackage main = parts.packages().get("main");
    if (main == null) {
      throw new IllegalStateException("no package main");
    }
    return main;
  }

  /**
   * The functions to check and compile: those that have changed, and where one's head has changed
   * or is gone, all that mention it.
   */
  private List<FunctionText> affected(Outline next, Changes changes) {
    List<String> moved = new ArrayList<>(changes.removed());
    for (FunctionText function : changes.changed()) {
      FunctionText old = current.functions().get(function.name());
      if (old != null && !old.head().equals(function.head())) {
        moved.add(function.name());
      }
    }
    List<FunctionText> affected = new ArrayList<>(changes.changed());
    affected.addAll(changes.added());
    for (FunctionText function : next.functions().values()) {
      if (!affected.contains(function) && moved.stream().anyMatch(m -> mentions(function, m))) {
        affected.add(function);
      }
    }
    return affected;
  }

  private static boolean mentions(FunctionText function, String name) {
    return function.text().matches("(?s).*\\b" + name + "\\b.*");
  }

  /** Variables keep their places and so their values. */
  private void keepVariables(Package before, Package after) {
    for (Obj obj : after.scope().objects()) {
      if (obj instanceof Var now && before.scope().local(now.name()) instanceof Var old) {
        parts.shapes().packageVars().same(old, now);
      }
    }
  }

  /** Compiles a function, or each instance in use of a generic one. */
  private Map<String, CompiledFunction> compile(
      CheckedPackage checked, FunctionText function, Map<MutableCallSite, MethodHandle> targets) {
    Func func = checked.function(stored(function.name()));
    Map<String, CompiledFunction> code = new LinkedHashMap<>();
    if (func == null || function.name().startsWith("_")) {
      return code;
    }
    if (func.signature().typeParams().isEmpty() && func.signature().recvTypeParams().isEmpty()) {
      parts.shapes().cell(func, List.of());
    }
    for (FunctionCell cell : parts.shapes().cells().of(stored(function.name()))) {
      FunctionSource source = source(checked, func, cell);
      if (source != null && !isOutdated(cell, func)) {
        code.put(cell.name(), compile(cell, source, targets));
        cell.redeclare(func);
      }
    }
    return code;
  }

  /** Whether a cell belongs to an earlier signature, which only old callers have. */
  private boolean isOutdated(FunctionCell cell, Func func) {
    MethodTypeDesc now = parts.shapes().cell(func, cell.typeArgs()).type();
    return !now.equals(cell.type());
  }

  private @Nullable FunctionSource source(CheckedPackage checked, Func func, FunctionCell cell) {
    return parts.packages().sourceIn(checked, func, cell.typeArgs());
  }

  private CompiledFunction compile(
      FunctionCell cell, FunctionSource source, Map<MutableCallSite, MethodHandle> targets) {
    MethodType type = parts.linker().typeOf(cell);
    CompiledFunction compiled = reusable(cell, source);
    MethodHandle handle = parts.linker().definer().define(compiled, type);
    targets.put(parts.linker().siteOf(cell, handle), handle);
    return compiled;
  }

  /** A version that was compiled once is not compiled again (H2). */
  private CompiledFunction reusable(FunctionCell cell, FunctionSource source) {
    String text = source.source().text().substring(source.decl().pos(), source.decl().end());
    for (Version version : store.history(nameOf(cell)).reversed()) {
      CompiledFunction known = version.code().get(cell.name());
      if (known != null && version.source().equals(text)) {
        return known;
      }
    }
    return parts.compiler().compile(source);
  }

  private static String nameOf(FunctionCell cell) {
    return CellTable.nameOf(cell.func());
  }

  private UpdateResult inForce(
      Outline next,
      Changes changes,
      CheckedPackage checked,
      Map<FunctionText, Map<String, CompiledFunction>> code,
      Map<MutableCallSite, MethodHandle> targets) {
    changes.renamed().forEach((from, to) -> store.rename(stored(from), stored(to)));
    for (String gone : changes.removed()) {
      if (!changes.renamed().containsKey(gone)) {
        store.remove(stored(gone));
      }
    }
    List<Version> versions = new ArrayList<>();
    code.forEach((function, classes) -> versions.add(store(function, classes)));
    parts.packages().put(checked);
    current = next;
    generations.replace(targets);
    return new UpdateResult.Applied(versions);
  }

  private Version store(FunctionText function, Map<String, CompiledFunction> code) {
    TypeId id = store.idOf(stored(function.name()));
    Version version = new Version(id, function.name(), clock.next(), function.text(), code);
    store.add(version);
    return version;
  }

  /** The name by which cells and store know a function of package main. */
  private static String stored(String name) {
    return "main." + name;
  }
}

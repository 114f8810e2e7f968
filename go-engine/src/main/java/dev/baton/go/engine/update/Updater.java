package dev.baton.go.engine.update;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.engine.source.PackageLoader;
import dev.baton.go.link.function.LinkFailure;
import dev.baton.go.link.generation.Generations;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import dev.baton.go.update.BodyEdit;
import dev.baton.go.update.Changes;
import dev.baton.go.update.Dependents;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import dev.baton.go.update.TextComparison;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MutableCallSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes new texts of a program's main package while it runs (H1 to H4): finds the changed
 * functions, checks and compiles these, stores them and puts them in force, all or none. Any
 * thread; one update at a time.
 */
public final class Updater {
  private final Assembly parts;
  private final PackageLoader loader;
  private final Histories histories;
  private final Generations generations;
  private final Supplier<ProcessOptions> forNewState;
  private final Taken whenTaken;
  private final MethodSafety methods;
  private final Object oneAtATime = new Object();
  private Outline current;
  private final ImportUse imports;

  /** Is told of updates that are in force. */
  @FunctionalInterface
  public interface Taken {
    void update(boolean bodiesOnly);
  }

  /**
   * @param forNewState what the initialisers of new variables run with
   * @param whenTaken is told under the compile lock
   */
  public Updater(
      Assembly parts,
      PackageLoader loader,
      Histories histories,
      Generations generations,
      Supplier<ProcessOptions> forNewState,
      Taken whenTaken) {
    this.parts = parts;
    this.loader = loader;
    this.histories = histories;
    this.generations = generations;
    this.forNewState = forNewState;
    this.whenTaken = whenTaken;
    this.methods = new MethodSafety(parts.packages());
    this.current = Outline.of(parts.packages().main().files());
    this.imports = new ImportUse(parts.packages().main(), current);
    histories.begin(current);
  }

  /** The texts in force. */
  public List<Source> sources() {
    synchronized (parts.loader()) {
      return current.sources();
    }
  }

  /**
   * Takes the whole program's new texts.
   *
   * @param editTime of the new versions, later than all before; null for now
   */
  public UpdateResult update(List<Source> texts, @Nullable Instant editTime) {
    synchronized (oneAtATime) {
      Prepared prepared;
      synchronized (parts.loader()) {
        try {
          prepared = prepared(texts, editTime);
        } catch (Refusal refusal) {
          return new UpdateResult.Refused(refusal.reasons());
        }
        if (prepared == null) {
          return new UpdateResult.Unchanged();
        }
        if (prepared.state.isEmpty()) {
          return putInForce(prepared, editTime);
        }
      }
      return tryFirst(prepared, editTime);
    }
  }

  /** Adds functions' earlier versions as the newest, together (H3). */
  public UpdateResult rollback(List<Version> earlier, @Nullable Instant editTime) {
    synchronized (oneAtATime) {
      List<Source> texts;
      synchronized (parts.loader()) {
        texts = histories.spliced(current, earlier);
      }
      return update(texts, editTime);
    }
  }

  /** An update that is compiled, and what has to be initialised before it is in force. */
  private record Prepared(
      Outline next,
      Changes changes,
      CheckedPackage before,
      CheckedPackage after,
      List<FunctionText> checked,
      Set<String> otherMethods,
      Preparation code,
      NewState state,
      boolean bodiesOnly,
      boolean onlyMore,
      @Nullable Dependents dependents) {}

  /** Prepares an update; what is no valid Go is refused as the compiler would. */
  private @Nullable Prepared prepared(List<Source> texts, @Nullable Instant editTime)
      throws Refusal {
    if (texts.isEmpty()) {
      throw new Refusal(List.of("a program has at least one file"));
    }
    try {
      try {
        return prepare(texts, editTime);
      } catch (Refusal refusal) {
        Refusal.when(loader.errors(texts));
        throw refusal;
      }
    } catch (StackOverflowError deep) {
      throw new Refusal(List.of("the text is nested too deeply"));
    }
  }

  /** Prepares an update; null if nothing has changed. */
  private @Nullable Prepared prepare(List<Source> texts, @Nullable Instant editTime)
      throws Refusal {
    BodyEdit edit = BodyEdit.of(current, texts);
    if (edit != null && !edit.changes().changed().getFirst().isNumbered()) {
      refuseUnlessLater(editTime);
      Prepared quick = bodies(edit.after(), edit.changes());
      if (quick != null) {
        return quick;
      }
    }
    Diagnostics diagnostics = new Diagnostics();
    List<SourceFile> files = Outline.parse(texts, diagnostics);
    Refusal.when(diagnostics.render());
    Refusal.when(PackageLoader.otherPackages(files));
    Outline next = Outline.of(files);
    Changes changes = TextComparison.compare(current, next);
    if (changes.isEmpty()) {
      current = next;
      return null;
    }
    refuseUnlessLater(editTime);
    boolean bodiesOnly = !changes.changeDeclarations() && sameHeads(changes);
    Prepared quick = bodiesOnly ? bodies(next, changes) : null;
    return quick != null ? quick : declarations(files, next, changes, bodiesOnly);
  }

  private void refuseUnlessLater(@Nullable Instant editTime) throws Refusal {
    if (editTime != null && !histories.isLater(editTime)) {
      throw new Refusal(
          List.of("edit time " + editTime + " is not later than that of the last edit"));
    }
  }

  private boolean sameHeads(Changes changes) {
    return changes.changed().stream()
        .allMatch(
            function -> {
              FunctionText old = current.functions().get(function.name());
              return old != null && old.head().equals(function.head()) && !function.isNumbered();
            });
  }

  /**
   * Prepares an update of nothing but bodies; null if what it does to the rest of the program has
   * to be looked at.
   */
  private @Nullable Prepared bodies(Outline next, Changes changes) throws Refusal {
    CheckedPackage before = parts.packages().main();
    List<FunctionText> changed = changes.changed();
    if (!loader.canRedeclare(changed)) {
      return null;
    }
    CheckedPackage after;
    try {
      after = loader.redeclared(changed);
    } catch (CompileErrors errors) {
      throw new Refusal(errors.lines());
    }
    if (!imports.isKeptBy(after, changed)) {
      return null;
    }
    Refusal.when(methods.reasons(current, next, Set.of()));
    Preparation code = new Preparation(parts, before, after, histories::reusable);
    compile(changes, code, changed, Set.of(), Set.of());
    NewState nothing = NewState.none(parts, after);
    return new Prepared(
        next, changes, before, after, changed, Set.of(), code, nothing, true, true, null);
  }

  /** Prepares an update of declarations, and of all functions that depend on them. */
  private Prepared declarations(
      List<SourceFile> files, Outline next, Changes changes, boolean bodiesOnly) throws Refusal {
    Refusal.when(new Safety(current, next, changes, this::hasValues).reasons());
    CheckedPackage before = parts.packages().main();
    Dependents dependents = Dependents.of(current, next, changes);
    List<FunctionText> affected = dependents.functions(changes);
    CheckedPackage after;
    try {
      after =
          loader.again(
              files, affected, name -> imports.usedBeside(affected, changes.removed(), name));
    } catch (CompileErrors errors) {
      throw new Refusal(errors.lines());
    }
    Dependents renewed = Dependents.ofRenewed(current, next, changes, type -> !hasValues(type));
    Signatures signatures = new Signatures(before, after, changes);
    Set<String> others = signatures.others(affected, renewed);
    Set<String> otherMethods = signatures.methods(others, this::hasValues);
    Refusal.when(methods.reasons(current, next, otherMethods));
    Refusal.when(signatures.changedVariables());
    keepVariables(before.pkg(), after.pkg());
    Preparation.Reuse reuse = bodiesOnly ? histories::reusable : (cell, function) -> null;
    Preparation code = new Preparation(parts, before, after, reuse);
    Set<String> types = renewed.types();
    types.removeIf(this::hasValues);
    compile(changes, code, affected, others, types);
    NewState state = NewState.of(parts, after, changes.newDeclarations());
    return new Prepared(
        next,
        changes,
        before,
        after,
        affected,
        otherMethods,
        code,
        state,
        bodiesOnly,
        signatures.onlyMore(),
        dependents);
  }

  private boolean hasValues(String type) {
    return parts.shapes().types().knows("main", type);
  }

  private void compile(
      Changes changes,
      Preparation code,
      List<FunctionText> functions,
      Set<String> others,
      Set<String> renewed)
      throws Refusal {
    try {
      code.keep(functions, changes.removed(), renewed);
      code.compile(functions, others);
    } catch (RuntimeException | StackOverflowError | LinkFailure fault) {
      code.undo();
      forgetNewTypes(changes);
      throw new Refusal(List.of("the engine cannot compile this: " + fault));
    }
  }

  private void forgetNewTypes(Changes changes) {
    changes.newDeclarations().stream()
        .filter(fresh -> fresh.decl() instanceof Decl.Type)
        .flatMap(fresh -> fresh.names().stream())
        .forEach(name -> parts.shapes().types().forget("main", name));
  }

  /** Variables keep their places and so their values. */
  private void keepVariables(Package before, Package after) {
    for (Obj obj : after.scope().objects()) {
      if (obj instanceof Var now && before.scope().local(now.name()) instanceof Var old) {
        parts.shapes().packageVars().same(old, now);
      }
    }
  }

  /** A type that comes back later under the name of one that is gone is another one. */
  private void forgetTypes(Prepared prepared) {
    prepared.changes.goneDeclarations().stream()
        .filter(gone -> gone.decl() instanceof Decl.Type)
        .flatMap(gone -> gone.names().stream())
        .filter(name -> !(prepared.after.pkg().scope().local(name) instanceof TypeName))
        .forEach(name -> parts.shapes().types().forget("main", name));
  }

  /** Initialises what is new, with the new versions; if that fails nothing has changed. */
  private UpdateResult tryFirst(Prepared prepared, @Nullable Instant editTime) {
    synchronized (parts.loader()) {
      parts.packages().put(prepared.after);
      generations.prepare(prepared.code.targets());
    }
    String failure = prepared.state.initialize(generations.next(), forNewState.get());
    synchronized (parts.loader()) {
      if (failure != null) {
        abandon(prepared);
        return new UpdateResult.Refused(List.of("initialisation failed: " + failure));
      }
      List<Version> versions = new ArrayList<>();
      generations.commit(() -> versions.addAll(record(prepared, editTime)));
      return new UpdateResult.Applied(versions);
    }
  }

  private void abandon(Prepared prepared) {
    generations.abandon();
    parts.packages().put(prepared.before);
    prepared.code.undo();
    forgetNewTypes(prepared.changes);
  }

  private UpdateResult putInForce(Prepared prepared, @Nullable Instant editTime) {
    List<Version> versions = new ArrayList<>();
    Runnable books = () -> versions.addAll(record(prepared, editTime));
    Map<MutableCallSite, MethodHandle> targets = prepared.code.targets();
    boolean done = false;
    if (targets.size() == 1) {
      Map.Entry<MutableCallSite, MethodHandle> only = targets.entrySet().iterator().next();
      done = generations.replace(only.getKey(), only.getValue(), books);
    }
    if (!done) {
      generations.prepare(targets);
      generations.commit(books);
    }
    return new UpdateResult.Applied(versions);
  }

  /** Keeps the books at the moment of the change, under all locks. */
  private List<Version> record(Prepared prepared, @Nullable Instant editTime) {
    parts.packages().put(prepared.after);
    methods.taken(prepared.otherMethods, prepared.next);
    forgetTypes(prepared);
    current = prepared.next;
    imports.update(prepared.after, prepared.checked, prepared.changes.removed());
    // The versions before get the classes that their cells still have.
    List<Version> versions = histories.record(prepared.changes, prepared.code, editTime);
    prepared.code.redeclare();
    Dependents dependents = prepared.dependents;
    if (!prepared.onlyMore) {
      histories.nothingIsReusable();
    } else if (dependents != null) {
      histories.nothingIsReusableThatMentions(dependents);
    }
    whenTaken.update(prepared.bodiesOnly);
    return versions;
  }
}

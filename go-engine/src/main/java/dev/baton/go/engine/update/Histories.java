package dev.baton.go.engine.update;

import dev.baton.go.link.function.CellTable;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.store.ContentStore;
import dev.baton.go.store.EditClock;
import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.update.Changes;
import dev.baton.go.update.Dependents;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of a program's functions. Guarded by the program's compile lock. */
public final class Histories {
  private final ContentStore store;
  private final EditClock clock;
  private final CellTable cells;
  private final Map<Content, CompiledFunction> reusable = new HashMap<>();

  private record Content(String cell, String source) {}

  public Histories(ContentStore store, EditClock clock, CellTable cells) {
    this.store = store;
    this.clock = clock;
    this.cells = cells;
  }

  /** Stores the functions of the program's first text. */
  void begin(Outline outline) {
    Instant time = clock.next();
    outline.functions().values().forEach(function -> store(function, time, Map.of()));
  }

  /** Whether an edit time is later than all before. */
  boolean isLater(Instant editTime) {
    return clock.isLater(editTime);
  }

  /** Stores what an update has changed, and gives the new versions. */
  List<Version> record(Changes changes, Preparation code, @Nullable Instant editTime) {
    Instant time = editTime == null ? clock.next() : clock.accept(editTime);
    changes.renamed().forEach((from, to) -> rename(from, to));
    for (String gone : changes.removed()) {
      if (!changes.renamed().containsKey(gone)) {
        complete(Preparation.stored(gone));
        store.remove(Preparation.stored(gone));
      }
    }
    List<Version> versions = new ArrayList<>();
    List<FunctionText> stored = new ArrayList<>(changes.changed());
    stored.addAll(changes.added());
    for (FunctionText function : stored) {
      versions.add(store(function, time, code.code(function)));
    }
    code.others(stored).forEach((name, classes) -> refresh(name, classes));
    return versions;
  }

  private void rename(String from, String to) {
    complete(Preparation.stored(from));
    store.rename(Preparation.stored(from), Preparation.stored(to));
  }

  private Version store(FunctionText function, Instant time, Map<String, CompiledFunction> code) {
    String name = Preparation.stored(function.name());
    complete(name);
    Version version = new Version(store.idOf(name), function.name(), time, function.text(), code);
    store.add(version);
    code.forEach((cell, compiled) -> keep(version, cell, compiled));
    return version;
  }

  /** Gives a function's newest version the classes that were made when it was called. */
  private void complete(String name) {
    Version newest = store.newest(store.idOf(name)).orElse(null);
    if (newest != null) {
      for (FunctionCell cell : cells.of(name)) {
        CompiledFunction compiled = cell.code();
        if (compiled != null && !newest.code().containsKey(cell.name())) {
          keep(newest, cell.name(), compiled);
        }
      }
    }
  }

  /** The text is the same, but not what it means: its class was made anew. */
  private void refresh(String name, Map<String, CompiledFunction> classes) {
    store
        .newest(store.idOf(Preparation.stored(name)))
        .ifPresent(newest -> classes.forEach((cell, compiled) -> keep(newest, cell, compiled)));
  }

  private void keep(Version version, String cell, CompiledFunction compiled) {
    version.keep(cell, compiled);
    reusable.put(new Content(cell, version.source()), compiled);
  }

  /** From now on texts that mention this may mean something else than they did. */
  void nothingIsReusableThatMentions(Dependents changed) {
    reusable.keySet().removeIf(content -> changed.mentionedIn(content.source));
  }

  /** From now on the same text may mean something else than it did. */
  void nothingIsReusable() {
    reusable.clear();
  }

  /** A version that was compiled once is not compiled again (H2). */
  @Nullable CompiledFunction reusable(FunctionCell cell, FunctionText function) {
    return reusable.get(new Content(cell.name(), function.text()));
  }

  /**
   * The present texts with earlier versions in the place of functions; one that is gone is put at
   * the end, one that has another name now keeps that.
   *
   * @throws IllegalArgumentException if two are versions of the same function
   * @throws NoSuchElementException if the history has no such version
   */
  List<Source> spliced(Outline current, List<Version> earlier) {
    List<Source> texts = new ArrayList<>(current.sources());
    Outline here = Outline.of(Outline.parse(texts, new Diagnostics()));
    List<Splice> splices = new ArrayList<>();
    Set<TypeId> ids = new HashSet<>();
    for (Version version : earlier) {
      if (!ids.add(version.id())) {
        throw new IllegalArgumentException("two versions of " + version.id());
      }
      splices.add(splice(here, version));
    }
    splices.sort(Comparator.comparingInt(Splice::from).reversed());
    for (Splice splice : splices) {
      Source old = texts.get(splice.file);
      String text = old.text();
      String spliced = text.substring(0, splice.from) + splice.text + text.substring(splice.to);
      texts.set(splice.file, old.withText(spliced));
    }
    return texts;
  }

  private record Splice(int file, int from, int to, String text) {}

  private Splice splice(Outline current, Version version) {
    if (!store.history(version.id()).contains(version)) {
      throw new NoSuchElementException("no version of " + version.id() + " " + version.editTime());
    }
    for (FunctionText function : current.functions().values()) {
      if (idOf(function).equals(version.id())) {
        int file = current.sources().indexOf(function.source());
        String text = named(function, version);
        return new Splice(file, function.decl().pos(), function.decl().end(), text);
      }
    }
    store.mayReturn(version.id(), Preparation.stored(version.name()));
    int end = current.sources().getFirst().text().length();
    return new Splice(0, end, end, "\n" + version.source() + "\n");
  }

  /** The text of an earlier version with the name that the function has now. */
  private static String named(FunctionText function, Version version) {
    String old = version.name().substring(version.name().indexOf('.') + 1);
    String now = function.decl().name.name;
    return function.isNumbered() || old.equals(now)
        ? version.source()
        : Renaming.of(version.source(), old, now);
  }

  private TypeId idOf(FunctionText function) {
    return store.idOf(Preparation.stored(function.name()));
  }
}

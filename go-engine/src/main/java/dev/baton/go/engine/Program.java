package dev.baton.go.engine;

import dev.baton.go.engine.journal.Entry;
import dev.baton.go.engine.journal.Journal;
import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.run.MainFunction;
import dev.baton.go.engine.run.Watchdog;
import dev.baton.go.engine.source.PackageLoader;
import dev.baton.go.engine.update.Histories;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.engine.update.Updater;
import dev.baton.go.engine.value.ToGo;
import dev.baton.go.link.generation.Generations;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.store.ContentStore;
import dev.baton.go.store.EditClock;
import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Source;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A compiled program with its state: its package variables exist once, so it is started once; then
 * it can be called into and updated while it runs. Any thread.
 */
public final class Program {
  private static final Limits NEW_STATE =
      new Limits(Duration.ofSeconds(10), 1L << 30, 10_000, 1 << 20);

  private final Assembly parts;
  private final PackageLoader loader;
  private final ContentStore store = new ContentStore();
  private final EditClock clock = new EditClock(InstantSource.system());
  private final Generations generations = new Generations();
  private final Counters counters = new Counters();
  private final Journal journal = new Journal(InstantSource.system());
  private final Calls calls;
  private volatile OutputStream output = OutputStream.nullOutputStream();
  private @Nullable Updater updater;

  Program(Assembly parts, PackageLoader loader) {
    this.parts = parts;
    this.loader = loader;
    this.calls = new Calls(parts, generations, counters);
  }

  /** Whether package main has the function main, without which a program cannot run on its own. */
  public boolean hasMain() {
    synchronized (parts.loader()) {
      return parts.packages().main().function("main.main") != null;
    }
  }

  /** Runs package initialisation and {@code main} to the end, and tells the exit status. */
  public int run(ProcessOptions options) throws InterruptedException {
    output = options.output();
    return process(options).run(new MainFunction(parts, true));
  }

  /** Runs package initialisation only, for programs that the host calls into. */
  public void initialize(CallSettings settings) throws CallFailure, InterruptedException {
    output = settings.output();
    MainFunction start = new MainFunction(parts, false);
    calls.run(
        "init",
        settings,
        g -> {
          start.call(g);
          return null;
        });
  }

  /**
   * Calls a function of package main, after {@link #initialize}.
   *
   * @param arguments plain Java values or records, one for each parameter
   * @return the results as plain Java values
   * @throws CallFailure when it panics, passes a limit, or waits for what can never come
   */
  public List<@Nullable Object> call(
      CallSettings settings, String function, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    return calls.call(settings, function, arguments);
  }

  public Metrics metrics() {
    return counters.metrics();
  }

  /** A process of this program that the watchdog looks after. */
  private Process process(ProcessOptions options) {
    Process process = parts.process(options);
    Watchdog.get().watch(process, parts.polling());
    return process;
  }

  /**
   * Takes the new text of a program of one file while it runs (H1 to H4), edited now.
   *
   * @throws IllegalStateException if the program has several files
   */
  public UpdateResult update(String newText) {
    List<Source> present = updater().sources();
    if (present.size() != 1) {
      throw new IllegalStateException("the program has " + present.size() + " files");
    }
    return update(List.of(present.getFirst().withText(newText)));
  }

  /** Takes the new texts of all files of the program while it runs (H1 to H4), edited now. */
  public UpdateResult update(List<Source> newTexts) {
    return noted(updater().update(newTexts, null), Entry.Kind.UPDATED);
  }

  /**
   * Takes the new texts of all files of the program while it runs.
   *
   * @param editTime as whoever spreads the update has it; must be later than all before
   */
  public UpdateResult update(List<Source> newTexts, Instant editTime) {
    return noted(updater().update(newTexts, editTime), Entry.Kind.UPDATED);
  }

  /**
   * Puts versions from the history in force again, as the newest, together (H3).
   *
   * @throws IllegalArgumentException if two are versions of the same function
   * @throws java.util.NoSuchElementException if the history has no such version
   */
  public UpdateResult rollback(Version... earlier) {
    return noted(updater().rollback(List.of(earlier), null), Entry.Kind.ROLLED_BACK);
  }

  private UpdateResult noted(UpdateResult result, Entry.Kind success) {
    switch (result) {
      case UpdateResult.Applied applied -> {
        counters.updates.increment();
        journal.add(success, applied.versions().stream().map(Version::name).toList());
      }
      case UpdateResult.Unchanged unchanged -> {}
      case UpdateResult.Refused refused -> {
        counters.refusedUpdates.increment();
        journal.add(Entry.Kind.REFUSED, refused.reasons());
      }
    }
    return result;
  }

  /** What was done with this program, apart from what it consists of (H8). */
  public Journal journal() {
    return journal;
  }

  /** All versions of a function, named {@code F} or {@code T.M}, the oldest first. */
  public List<Version> history(String function) {
    updater();
    return store.history("main." + function);
  }

  /** All versions of a function, also of one that is gone, the oldest first. */
  public List<Version> history(TypeId id) {
    updater();
    return store.history(id);
  }

  /** An empty set of rules over this program's functions. */
  public Rules rules() {
    updater();
    return new Rules(this, calls, store, clock);
  }

  ToGo toGo() {
    return new ToGo(parts.types());
  }

  /** The functions of the text in force, named {@code F} or {@code T.M}, with their type ids. */
  public Map<String, TypeId> functions() {
    updater();
    Map<String, TypeId> named = new TreeMap<>();
    store.names().forEach((name, id) -> named.put(name.substring("main.".length()), id));
    return named;
  }

  /** The texts in force. */
  public List<Source> sources() {
    return updater().sources();
  }

  /** Programs that are never updated do without. */
  private Updater updater() {
    synchronized (parts.loader()) {
      Updater known = updater;
      if (known == null) {
        known =
            new Updater(
                parts,
                loader,
                new Histories(store, clock, parts.shapes().cells()),
                generations,
                this::forNewState,
                calls.functions()::updated);
        updater = known;
      }
      return known;
    }
  }

  private ProcessOptions forNewState() {
    return new ProcessOptions(
        List.of("update"), InputStream.nullInputStream(), output, output, false, NEW_STATE);
  }
}

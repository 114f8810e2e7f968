package dev.baton.go.engine;

import dev.baton.go.engine.journal.Entry;
import dev.baton.go.engine.journal.Journal;
import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.run.MainFunction;
import dev.baton.go.engine.run.Watchdog;
import dev.baton.go.engine.source.PackageLoader;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.engine.update.Updater;
import dev.baton.go.link.function.Generations;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.store.ContentStore;
import dev.baton.go.store.EditClock;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Source;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled program with its state: its package variables exist once, so it is started once; then
 * it can be called into and updated while it runs. Any thread.
 */
public final class Program {
  private final Assembly parts;
  private final PackageLoader loader;
  private final Package main;
  private final Source text;
  private final ContentStore store = new ContentStore();
  private final EditClock clock = new EditClock(InstantSource.system());
  private final Generations generations = new Generations();
  private final Counters counters = new Counters();
  private final Journal journal = new Journal(InstantSource.system());
  private final Calls calls;
  private @Nullable Updater updater;

  Program(Assembly parts, PackageLoader loader, Package main, Source text) {
    this.parts = parts;
    this.loader = loader;
    this.main = main;
    this.text = text;
    this.calls = new Calls(parts, generations, counters);
  }

  /** Whether package main has the function main, without which a program cannot run on its own. */
  public boolean hasMain() {
    return main.scope().local("main") instanceof Func;
  }

  /** Runs package initialisation and {@code main} to the end, and tells the exit status. */
  public int run(ProcessOptions options) throws InterruptedException {
    return process(options).run(new MainFunction(parts, main, true));
  }

  /** Runs package initialisation only, for programs that the host calls into. */
  public void initialize(CallSettings settings) throws CallFailure, InterruptedException {
    MainFunction start = new MainFunction(parts, main, false);
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
    Process process = new Process(options, parts.types());
    Watchdog.get().watch(process, parts.polling());
    return process;
  }

  /**
   * Takes a new text of the program while it runs (H1 to H4). Programs of several files cannot be
   * updated.
   */
  public UpdateResult update(String newText) {
    return noted(updater().update(newText), Entry.Kind.UPDATED);
  }

  /** Puts a version from the history in force again, as the newest (H3). */
  public UpdateResult rollback(Version earlier) {
    return noted(updater().rollback(earlier), Entry.Kind.ROLLED_BACK);
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

  /** The text in force. */
  public String text() {
    return updater().text().text();
  }

  /** Programs that are never updated do without. */
  private Updater updater() {
    synchronized (parts.loader()) {
      Updater known = updater;
      if (known == null) {
        known = new Updater(parts, loader, store, clock, generations, text);
        updater = known;
      }
      return known;
    }
  }
}

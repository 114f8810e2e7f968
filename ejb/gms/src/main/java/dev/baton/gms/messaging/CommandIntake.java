package dev.baton.gms.messaging;

import dev.baton.gms.command.CommandService;
import dev.baton.gms.command.NewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits the commands of several threads together: whoever holds the lock takes along what the
 * others have put down meanwhile. Bounded by the number of threads that call it. Safe for use by
 * several threads.
 */
@ApplicationScoped
public class CommandIntake {

  private CommandService commands;
  private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CommandIntake() {}

  @Inject
  public CommandIntake(CommandService commands) {
    this.commands = commands;
  }

  /** Returns once the command is committed; throws what kept it from being so. */
  public void accept(NewCommand command) {
    Entry entry = new Entry(command);
    waiting.add(entry);
    turn.lock();
    try {
      if (!entry.done) {
        commitAll();
      }
    } finally {
      turn.unlock();
    }
    if (entry.failure != null) {
      throw entry.failure;
    }
  }

  private void commitAll() {
    List<Entry> batch = new ArrayList<>();
    for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
    }
    try {
      commands.submit(batch.stream().map(entry -> entry.command).toList());
      batch.forEach(entry -> entry.done = true);
    } catch (RuntimeException oneOfThemIsBad) {
      batch.forEach(this::commitAlone);
    }
  }

  private void commitAlone(Entry entry) {
    try {
      commands.submit(entry.command);
    } catch (RuntimeException e) {
      entry.failure = e;
    }
    entry.done = true;
  }

  /** Guarded by the lock once it has been queued. */
  private static final class Entry {
    private final NewCommand command;
    private boolean done;
    private @Nullable RuntimeException failure;

    Entry(NewCommand command) {
      this.command = command;
    }
  }
}

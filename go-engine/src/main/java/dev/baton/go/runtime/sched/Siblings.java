package dev.baton.go.runtime.sched;

import java.util.ArrayList;
import java.util.List;

/**
 * The processes of one program: they share its variables, so that each may wake the others'
 * goroutines. Any thread.
 */
public final class Siblings {
  private final List<Process> live = new ArrayList<>();

  /** A process begins, with a goroutine that is awake. */
  synchronized void add(Process process) {
    live.add(process);
  }

  /** A process has ended, and its goroutines are gone. */
  void remove(Process process) {
    synchronized (this) {
      live.remove(process);
    }
    endDeadlocked();
  }

  /**
   * Ends the processes that somebody waits for when no goroutine of the program is awake. Others
   * sleep on, until the host's next call wakes them.
   */
  void endDeadlocked() {
    deadlocked().forEach(process -> process.goroutines().deadlock());
  }

  private synchronized List<Process> deadlocked() {
    for (Process process : live) {
      if (process.goroutines().anyAwake()) {
        return List.of();
      }
    }
    return live.stream().filter(Process::isAwaited).toList();
  }

  /**
   * Tells of a process that was asleep and has just been counted as awake, by one who counts as
   * awake until this returns: so nobody who looks at all of them finds all asleep.
   */
  synchronized void woken() {}
}

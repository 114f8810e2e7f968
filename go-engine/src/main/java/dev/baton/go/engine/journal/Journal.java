package dev.baton.go.engine.journal;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened to a program, the newest {@value #CAPACITY} entries. No version of a function is in
 * here, and nothing in here decides what runs (H8). Any thread.
 */
public final class Journal {
  static final int CAPACITY = 1000;

  private final InstantSource clock;
  private final Deque<Entry> entries = new ArrayDeque<>();

  public Journal(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds an entry; the oldest is forgotten when there are too many. */
  public synchronized void add(Entry.Kind kind, List<String> lines) {
    if (entries.size() == CAPACITY) {
      entries.removeFirst();
    }
    entries.addLast(new Entry(clock.instant(), kind, lines));
  }

  /** A host's own remark. */
  public void note(String text) {
    add(Entry.Kind.NOTE, text.lines().toList());
  }

  /** The oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}

package dev.baton.go.runtime.map;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain that tells an iterator where entries went. The map holds the chain's end, an
 * iterator the end at its last step; whatever lies between is news for it, and garbage otherwise.
 */
final class Moves {
  private boolean @Nullable [] dead;
  private @Nullable Moves next;

  /** The next link after a compaction without the entries marked dead. */
  Moves compacted(boolean[] deadEntries) {
    dead = deadEntries;
    next = new Moves();
    return next;
  }

  /** The next link after all entries went away. */
  Moves cleared() {
    next = new Moves();
    return next;
  }

  @Nullable Moves next() {
    return next;
  }

  /** How many of the first entries are still there after this link's change. */
  int survivors(int entries) {
    if (dead == null) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < entries; i++) {
      count += dead[i] ? 0 : 1;
    }
    return count;
  }
}

package dev.baton.go.link.generation;

import dev.baton.go.runtime.G;

/**
 * A host's call and the goroutines it starts: as long as the call runs they all keep to the
 * versions that were in force when it began. Any thread.
 */
public final class Chain {
  private static final long OVER = -1;

  private volatile long generation;

  Chain(long generation) {
    this.generation = generation;
  }

  /** Makes a goroutine, and those that it starts, part of this chain. */
  public void enter(G g) {
    g.generation = this;
  }

  /** From now on its goroutines follow the newest versions. */
  long finish() {
    long began = generation;
    generation = OVER;
    return began;
  }

  /** The generation of a goroutine's chain; that of the newest versions if it is in none. */
  static long of(G g, long newest) {
    if (g.generation instanceof Chain chain) {
      long began = chain.generation;
      return began == OVER ? newest : began;
    }
    return newest;
  }
}

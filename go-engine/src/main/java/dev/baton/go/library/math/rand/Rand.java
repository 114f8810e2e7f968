package dev.baton.go.library.math.rand;

import dev.baton.go.runtime.G;
import java.util.concurrent.ThreadLocalRandom;

/** The functions of package math/rand that are written in Java. */
public final class Rand {
  private Rand() {}

  public static long seed(G g) {
    return ThreadLocalRandom.current().nextLong();
  }
}

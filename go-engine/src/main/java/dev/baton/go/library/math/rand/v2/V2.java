package dev.baton.go.library.math.rand.v2;

import dev.baton.go.runtime.G;
import java.util.concurrent.ThreadLocalRandom;

/** The functions of package math/rand/v2 that are written in Java. */
public final class V2 {
  private V2() {}

  public static long seed(G g) {
    return ThreadLocalRandom.current().nextLong();
  }
}

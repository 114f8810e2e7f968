package dev.baton.go.library.internal.random;

import dev.baton.go.runtime.G;
import java.util.concurrent.ThreadLocalRandom;

/** The functions of package internal/random that are written in Java. Thread-safe. */
@SuppressWarnings("AvoidCommonTypeNames") // Named as the Go package.
public final class Random {
  private Random() {}

  public static long Bits(G g) {
    return ThreadLocalRandom.current().nextLong();
  }

  public static int normalBound(G g, long layer) {
    return Ziggurat.NORMAL.bound((int) layer);
  }

  public static float normalWidth(G g, long layer) {
    return Ziggurat.NORMAL.width((int) layer);
  }

  public static float normalDensity(G g, long layer) {
    return Ziggurat.NORMAL.density((int) layer);
  }

  public static int exponentialBound(G g, long layer) {
    return Ziggurat.EXPONENTIAL.bound((int) layer);
  }

  public static float exponentialWidth(G g, long layer) {
    return Ziggurat.EXPONENTIAL.width((int) layer);
  }

  public static float exponentialDensity(G g, long layer) {
    return Ziggurat.EXPONENTIAL.density((int) layer);
  }
}

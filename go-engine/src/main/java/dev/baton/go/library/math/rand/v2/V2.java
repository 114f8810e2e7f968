package dev.baton.go.library.math.rand.v2;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.LongSlice;

/** The functions of package math/rand/v2 that are written in Java. */
public final class V2 {
  private V2() {}

  /** The key and the numbers are whole arrays, of 4 and 32. */
  public static void chacha8(G g, LongSlice key, int block, LongSlice numbers) {
    ChaCha8.fill(key.array, block, numbers.array);
  }
}

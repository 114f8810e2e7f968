package dev.baton.go.library.crypto.rand;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.ByteSlice;
import java.security.SecureRandom;

/** The functions of package crypto/rand that are written in Java. */
public final class Rand {
  private static final SecureRandom SOURCE = new SecureRandom();

  private Rand() {}

  public static void fill(G g, ByteSlice bytes) {
    byte[] random = new byte[bytes.length];
    SOURCE.nextBytes(random);
    System.arraycopy(random, 0, bytes.array, bytes.offset, random.length);
  }
}

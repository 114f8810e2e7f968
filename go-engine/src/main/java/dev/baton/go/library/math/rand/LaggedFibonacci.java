package dev.baton.go.library.math.rand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The additive lagged Fibonacci generator of Mitchell and Reeds: each number of 64 bits is the sum
 * of the one 607 and the one 273 before it.
 *
 * <p>What it begins with is made of a long way's last numbers, which the build has computed, and of
 * the seed.
 */
final class LaggedFibonacci {
  private static final int LAG = 607;
  private static final int SHORT_LAG = 273;

  /**
   * Where the first of the numbers that seeds are mixed with lies; from there it goes backwards.
   */
  private static final int FIRST = LAG - SHORT_LAG - 1;

  /** Of Lehmer's generator. */
  private static final long MODULUS = 0x7fffffff;

  private static final long FACTOR = 48271;
  private static final long SEED_FOR_ZERO = 89482311;
  private static final int SKIPPED = 20;

  private LaggedFibonacci() {}

  /** The last numbers of the long way. */
  private static final class LongWay {
    private static final String FILE = "lagged-fibonacci.bin";

    static final long[] NUMBERS = read();

    private static long[] read() {
      long[] numbers = new long[LAG];
      try (InputStream in = LaggedFibonacci.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("missing " + FILE);
        }
        ByteBuffer.wrap(in.readAllBytes()).asLongBuffer().get(numbers);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return numbers;
    }
  }

  /** Replaces 607 numbers by those before the first one for a seed. */
  static void start(long[] numbers, long seed) {
    long x = Math.floorMod(seed, MODULUS);
    if (x == 0) {
      x = SEED_FOR_ZERO;
    }
    for (int i = 0; i < SKIPPED; i++) {
      x = next(x);
    }
    for (int i = 0; i < LAG; i++) {
      long high = next(x);
      long middle = next(high);
      x = next(middle);
      int place = Math.floorMod(FIRST - i, LAG);
      numbers[place] = (high << 40) ^ (middle << 20) ^ x ^ LongWay.NUMBERS[place];
    }
  }

  private static long next(long x) {
    return x * FACTOR % MODULUS;
  }

  /** Replaces 607 numbers by those that come after them. */
  static void advance(long[] numbers) {
    for (int i = 0; i < SHORT_LAG; i++) {
      numbers[i] += numbers[i + LAG - SHORT_LAG];
    }
    for (int i = SHORT_LAG; i < LAG; i++) {
      numbers[i] += numbers[i - SHORT_LAG];
    }
  }
}

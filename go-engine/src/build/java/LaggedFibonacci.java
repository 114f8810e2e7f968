import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Makes the file of the numbers that seeds of Go's math/rand are mixed with: the last 607 of a long
 * way of the additive lagged Fibonacci generator, which begins with Lehmer's generator of seed 1.
 *
 * <p>Where each number is the sum of the one 607 and the one 273 before it, number n is that sum of
 * the first 607 which the coefficients of xⁿ modulo x⁶⁰⁷ - x³³⁴ - 1 say. This way is jumped in some
 * forty squares. At a program's start, that would take longer than to read what came out.
 *
 * <p>Usage: {@code java LaggedFibonacci.java FOLDER}, with the folder of the compiled classes.
 */
final class LaggedFibonacci {
  private static final String FILE = "dev/baton/go/library/math/rand/lagged-fibonacci.bin";
  private static final int LAG = 607;
  private static final int SHORT_LAG = 273;
  private static final long WAY = 7_800_000_000_000L;

  /** Of Lehmer's generator. */
  private static final long MODULUS = 0x7fffffff;

  private static final long FACTOR = 48271;
  private static final int SKIPPED = 20;

  private LaggedFibonacci() {}

  public static void main(String... arguments) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LAG * Long.BYTES);
    bytes.asLongBuffer().put(ring(after(power(WAY), beginning())));
    Path file = Path.of(arguments[0], FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes.array());
  }

  private static long[] beginning() {
    long[] numbers = new long[LAG];
    long x = 1;
    for (int i = 0; i < SKIPPED; i++) {
      x = next(x);
    }
    for (int i = 0; i < LAG; i++) {
      long high = next(x);
      long middle = next(high);
      x = next(middle);
      numbers[Math.floorMod(LAG - SHORT_LAG - 1 - i, LAG)] = (high << 20) ^ (middle << 10) ^ x;
    }
    return numbers;
  }

  private static long next(long x) {
    return x * FACTOR % MODULUS;
  }

  /** The coefficients of x to the power of n, the lowest first. */
  private static long[] power(long n) {
    long[] power = new long[LAG];
    power[0] = 1;
    for (int bit = Long.SIZE - Long.numberOfLeadingZeros(n) - 1; bit >= 0; bit--) {
      power = square(power);
      if ((n >> bit & 1) != 0) {
        power = timesX(power);
      }
    }
    return power;
  }

  private static long[] square(long[] a) {
    long[] square = new long[2 * LAG - 1];
    for (int i = 0; i < LAG; i++) {
      for (int j = 0; j < LAG; j++) {
        square[i + j] += a[i] * a[j];
      }
    }
    return remainder(square);
  }

  private static long[] timesX(long[] a) {
    long[] product = new long[LAG + 1];
    System.arraycopy(a, 0, product, 1, LAG);
    return remainder(product);
  }

  private static long[] remainder(long[] a) {
    long[] rest = a.clone();
    for (int i = a.length - 1; i >= LAG; i--) {
      rest[i - LAG] += rest[i];
      rest[i - SHORT_LAG] += rest[i];
    }
    return Arrays.copyOf(rest, LAG);
  }

  /** The numbers from the n-th on, where the coefficients are those of x to the power of n. */
  private static long[] after(long[] coefficients, long[] beginning) {
    long[] numbers = Arrays.copyOf(beginning, 2 * LAG - 1);
    for (int i = LAG; i < numbers.length; i++) {
      numbers[i] = numbers[i - LAG] + numbers[i - SHORT_LAG];
    }
    long[] after = new long[LAG];
    for (int i = 0; i < LAG; i++) {
      for (int j = 0; j < LAG; j++) {
        after[i] += coefficients[j] * numbers[i + j];
      }
    }
    return after;
  }

  /** The generator's memory, where number n lies at n modulo 607. */
  private static long[] ring(long[] numbers) {
    long[] ring = new long[LAG];
    for (int i = 0; i < LAG; i++) {
      ring[(int) ((WAY + i) % LAG)] = numbers[i];
    }
    return ring;
  }
}

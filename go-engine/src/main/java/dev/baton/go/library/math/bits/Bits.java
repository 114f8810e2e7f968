package dev.baton.go.library.math.bits;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.panic.RuntimeError;
import dev.baton.go.runtime.tuple.pair.TupleJJ;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The functions of package math/bits that are written in Java. */
public final class Bits {
  private Bits() {}

  public static long LeadingZeros64(G g, long x) {
    return Long.numberOfLeadingZeros(x);
  }

  public static long TrailingZeros64(G g, long x) {
    return Long.numberOfTrailingZeros(x);
  }

  public static long OnesCount64(G g, long x) {
    return Long.bitCount(x);
  }

  public static long Reverse64(G g, long x) {
    return Long.reverse(x);
  }

  public static long ReverseBytes64(G g, long x) {
    return Long.reverseBytes(x);
  }

  public static long mulHigh(G g, long x, long y) {
    return Math.unsignedMultiplyHigh(x, y);
  }

  public static TupleJJ divWide(G g, long high, long low, long divisor) {
    if (high == 0) {
      return new TupleJJ(Long.divideUnsigned(low, divisor), Long.remainderUnsigned(low, divisor));
    }
    BigInteger wide = unsigned(high).shiftLeft(Long.SIZE).add(unsigned(low));
    BigInteger[] parts = wide.divideAndRemainder(unsigned(divisor));
    return new TupleJJ(parts[0].longValue(), parts[1].longValue());
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  /** The value of the panic when a quotient does not fit. */
  public static @Nullable Object overflow(G g) {
    return RuntimeError.valueOf(Panics.runtimeError("integer overflow"));
  }
}

package dev.baton.go.library.math.big;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.tuple.pair.TupleLL;
import dev.baton.go.runtime.value.GoString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The functions of package math/big that are written in Java; null stands for zero. */
public final class Big {
  private static final int CERTAINTY = 100;

  private Big() {}

  private static BigInteger of(@Nullable Object value) {
    return value == null ? BigInteger.ZERO : (BigInteger) value;
  }

  public static Object fromInt(G g, long value) {
    return BigInteger.valueOf(value);
  }

  public static Object fromUint(G g, long value) {
    BigInteger signed = BigInteger.valueOf(value);
    return value < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed;
  }

  /** The number that bytes are, the highest first. */
  public static Object fromBytes(G g, ByteSlice bytes) {
    return new BigInteger(1, bytes.array, bytes.offset, bytes.length);
  }

  /** The bytes of the absolute value, the highest first, without zeros in front. */
  public static ByteSlice toBytes(G g, @Nullable Object x) {
    byte[] bytes = of(x).abs().toByteArray();
    int from = bytes.length > 0 && bytes[0] == 0 ? 1 : 0;
    return ByteSlice.of(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  /** Digits, which are known to be some of the base, as a number. */
  public static Object parse(G g, GoString digits, long base) {
    return new BigInteger(digits.toString(), (int) base);
  }

  public static GoString text(G g, @Nullable Object x, long base) {
    return GoString.latin1(of(x).toString((int) base));
  }

  public static long sign(G g, @Nullable Object x) {
    return of(x).signum();
  }

  public static long compare(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).compareTo(of(y));
  }

  public static Object add(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).add(of(y));
  }

  public static Object sub(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).subtract(of(y));
  }

  public static Object mul(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).multiply(of(y));
  }

  /** Quotient and remainder, cut towards zero. */
  public static TupleLL quoRem(G g, @Nullable Object x, @Nullable Object y) {
    BigInteger[] both = of(x).divideAndRemainder(of(y));
    return new TupleLL(both[0], both[1]);
  }

  public static Object pow(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).pow(of(y).intValueExact());
  }

  /** x to the power of y, which is not negative, modulo a positive number. */
  public static Object modPow(G g, @Nullable Object x, @Nullable Object y, @Nullable Object m) {
    return of(x).modPow(of(y), of(m));
  }

  /** The inverse modulo a positive number, null if there is none. */
  public static @Nullable Object modInverse(G g, @Nullable Object x, @Nullable Object m) {
    boolean exists = of(x).gcd(of(m)).equals(BigInteger.ONE);
    return exists ? of(x).modInverse(of(m)) : null;
  }

  public static Object gcd(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).gcd(of(y));
  }

  public static Object sqrt(G g, @Nullable Object x) {
    return of(x).sqrt();
  }

  public static boolean isPrime(G g, @Nullable Object x) {
    return of(x).isProbablePrime(CERTAINTY);
  }

  public static Object shift(G g, @Nullable Object x, long left) {
    return of(x).shiftLeft((int) left);
  }

  public static Object and(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).and(of(y));
  }

  public static Object or(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).or(of(y));
  }

  public static Object xor(G g, @Nullable Object x, @Nullable Object y) {
    return of(x).xor(of(y));
  }

  public static Object not(G g, @Nullable Object x) {
    return of(x).not();
  }

  public static Object neg(G g, @Nullable Object x) {
    return of(x).negate();
  }

  public static boolean bit(G g, @Nullable Object x, long i) {
    return of(x).testBit((int) i);
  }

  public static Object setBit(G g, @Nullable Object x, long i, boolean one) {
    return one ? of(x).setBit((int) i) : of(x).clearBit((int) i);
  }

  /** How many bits the absolute value has. */
  public static long bitLen(G g, @Nullable Object x) {
    return of(x).abs().bitLength();
  }

  public static long trailingZeros(G g, @Nullable Object x) {
    return Math.max(0, of(x).getLowestSetBit());
  }

  /** The lowest 64 bits. */
  public static long low(G g, @Nullable Object x) {
    return of(x).longValue();
  }

  public static double toDouble(G g, @Nullable Object x) {
    return of(x).doubleValue();
  }

  /** The nearest number to a fraction; the denominator is positive. */
  public static double ratio(G g, @Nullable Object x, @Nullable Object y) {
    // A decimal of this many digits is exact enough to be rounded once more.
    MathContext precise = new MathContext(800);
    return new BigDecimal(of(x)).divide(new BigDecimal(of(y)), precise).doubleValue();
  }
}

package dev.baton.go.library.math;

import java.math.BigInteger;

/**
 * Sine, cosine and tangent, by the approximations of S. Moshier's Cephes library. Every result has
 * the bits that Go has on amd64.
 */
final class Angles {
  private static final double QUARTER_PI = java.lang.Math.PI / 4;

  /** A quarter of pi in three parts, the first two of them with few bits. */
  private static final double FIRST = 7.85398125648498535156e-1;

  private static final double SECOND = 3.77489470793079817668e-8;
  private static final double THIRD = 2.69515142907905952645e-15;

  /** From here on the three parts are too few. */
  private static final double LARGE = 1 << 29;

  private static final double[] SINE = {
    1.58962301576546568060e-10,
    -2.50507477628578072866e-8,
    2.75573136213857245213e-6,
    -1.98412698295895385996e-4,
    8.33333333332211858878e-3,
    -1.66666666666666307295e-1
  };

  private static final double[] COSINE = {
    -1.13585365213876817300e-11,
    2.08757008419747316778e-9,
    -2.75573141792967388112e-7,
    2.48015872888517045348e-5,
    -1.38888888888730564116e-3,
    4.16666666666665929218e-2
  };

  private Angles() {}

  static double sin(double x) {
    if (x == 0 || Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    Octant octant = Octant.of(java.lang.Math.abs(x));
    int j = octant.number;
    boolean negative = (x < 0) != (j > 3);
    double y = (j & 3) == 2 ? cosine(octant.rest) : sine(octant.rest);
    return negative ? -y : y;
  }

  static double cos(double x) {
    if (!Double.isFinite(x)) {
      return Double.NaN;
    }
    Octant octant = Octant.of(java.lang.Math.abs(x));
    int j = octant.number;
    boolean negative = (j > 3) != ((j & 3) > 1);
    double y = (j & 3) == 2 ? sine(octant.rest) : cosine(octant.rest);
    return negative ? -y : y;
  }

  static double tan(double x) {
    if (x == 0 || Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    Octant octant = Octant.of(java.lang.Math.abs(x));
    double z = octant.rest;
    double zz = z * z;
    double y = z;
    if (zz > 1e-14) {
      double upper =
          (-1.30936939181383734205e4 * zz + 1.15351664838587416140e6) * zz
              - 1.79565251976484877988e7;
      double lower =
          (((zz + 1.36812963470692954678e4) * zz - 1.32089234440210967447e6) * zz
                      + 2.50083801823357915839e7)
                  * zz
              - 5.38695755929454629881e7;
      y = z + z * (zz * upper / lower);
    }
    if ((octant.number & 2) != 0) {
      y = -1 / y;
    }
    return x < 0 ? -y : y;
  }

  private static double sine(double z) {
    double zz = z * z;
    return z + z * zz * polynomial(SINE, zz);
  }

  private static double cosine(double z) {
    double zz = z * z;
    return 1 - 0.5 * zz + zz * zz * polynomial(COSINE, zz);
  }

  /** The highest power's factor comes first. */
  static double polynomial(double[] factors, double x) {
    double sum = factors[0];
    for (int i = 1; i < factors.length; i++) {
      sum = sum * x + factors[i];
    }
    return sum;
  }

  /**
   * An angle as a multiple of a quarter of pi and what is left of it.
   *
   * @param number even, and below eight
   * @param rest between minus and plus a quarter of pi
   */
  private record Octant(int number, double rest) {
    /** 4 / pi times two to the power of {@link #FRACTION_BITS}. */
    private static final BigInteger FOUR_BY_PI =
        new BigInteger(
            "145f306dc9c882a53f84eafa3ea69bb81b6c52b3278872083fca2c757bd778ac"
                + "36e48dc74849ba5c00c925dd413a32439fc3bd63962534e7dd1046bea5d76890"
                + "9d338e04d68befc827323ac7306a673e93908bf177bf250763ff12fffbc0b301"
                + "fde5e2316b414da3eda6cfd9e4f96136e9e8c7ecd3cbfd45aea4f758fd7cbe2f"
                + "67a0e73ef14a525d4d7f6bf623f1aba10ac06608df8f6d757e19f784135e86c3"
                + "b",
            16);

    private static final int FRACTION_BITS = 1280;

    private static final double FOUR_BY_PI_ROUNDED = 1.27323954473516268615;

    static Octant of(double angle) {
      if (angle >= LARGE) {
        return ofLarge(angle);
      }
      long j = (long) (angle * FOUR_BY_PI_ROUNDED);
      j += j & 1;
      double rest = ((angle - j * FIRST) - j * SECOND) - j * THIRD;
      return new Octant((int) (j & 7), rest);
    }

    /** M. Payne's and R. Hanek's reduction: as many digits of pi as the angle's exponent needs. */
    private static Octant ofLarge(double angle) {
      int exponent = java.lang.Math.getExponent(angle) - 52;
      long mantissa = Double.doubleToRawLongBits(angle) & (1L << 52) - 1 | 1L << 52;
      BigInteger product = FOUR_BY_PI.multiply(BigInteger.valueOf(mantissa));
      int point = FRACTION_BITS - exponent;
      int number = product.shiftRight(point).intValue() & 7;
      BigInteger fraction = product.and(BigInteger.ONE.shiftLeft(point).subtract(BigInteger.ONE));
      int excess = fraction.bitLength() - 53;
      BigInteger digits = excess > 0 ? fraction.shiftRight(excess) : fraction.shiftLeft(-excess);
      double part = java.lang.Math.scalb((double) digits.longValue(), excess - point);
      if ((number & 1) != 0) {
        number = number + 1 & 7;
        part--;
      }
      return new Octant(number, part * QUARTER_PI);
    }
  }
}

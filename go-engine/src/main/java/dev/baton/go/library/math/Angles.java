package dev.baton.go.library.math;

import java.math.BigInteger;

/**
 * Sine, cosine and tangent, by the approximations of S. Moshier's Cephes library. Every result has
 * the bits that Go has on amd64.
 */
final class Angles {
  private static final double QUARTER_PI = java.lang.Math.PI / 4;

  /** A quarter of pi in three parts, the first two of them with few bits. */
  private static final double FIRST = 0.7853981256484985;

  private static final double SECOND = 3.774894707930798e-08;
  private static final double THIRD = 2.6951514290790595e-15;

  /** From here on the three parts are too few. */
  private static final double LARGE = 1 << 29;

  private static final double[] SINE = {
    1.5896230157654656e-10,
    -2.5050747762857807e-08,
    2.7557313621385722e-06,
    -0.0001984126982958954,
    0.008333333333322118,
    -0.1666666666666663
  };

  private static final double[] COSINE = {
    -1.1358536521387682e-11,
    2.087570084197473e-09,
    -2.755731417929674e-07,
    2.4801587288851704e-05,
    -0.0013888888888873056,
    0.041666666666666595
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
      double upper = (-13093.693918138373 * zz + 1153516.6483858742) * zz - 17956525.197648488;
      double lower =
          (((zz + 13681.296347069296) * zz - 1320892.3444021097) * zz + 25008380.18233579) * zz
              - 53869575.592945464;
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

    private static final double FOUR_BY_PI_ROUNDED = 1.2732395447351628;

    static Octant of(double angle) {
      if (angle >= LARGE) {
        return ofLarge(angle);
      }
      long j = (long) (angle * FOUR_BY_PI_ROUNDED);
      j += j & 1;
      double quarters = (double) j;
      double rest = ((angle - quarters * FIRST) - quarters * SECOND) - quarters * THIRD;
      return new Octant((int) (j & 7), rest);
    }

    /** M. Payne's and R. Hanek's reduction: as many digits of pi as the angle's exponent needs. */
    private static Octant ofLarge(double angle) {
      int exponent = java.lang.Math.getExponent(angle) - 52;
      long mantissa = (Double.doubleToRawLongBits(angle) & ((1L << 52) - 1)) | (1L << 52);
      BigInteger product = FOUR_BY_PI.multiply(BigInteger.valueOf(mantissa));
      int point = FRACTION_BITS - exponent;
      int number = product.shiftRight(point).intValue() & 7;
      BigInteger fraction = product.and(BigInteger.ONE.shiftLeft(point).subtract(BigInteger.ONE));
      int excess = fraction.bitLength() - 53;
      BigInteger digits = excess > 0 ? fraction.shiftRight(excess) : fraction.shiftLeft(-excess);
      double part = java.lang.Math.scalb((double) digits.longValue(), excess - point);
      if ((number & 1) != 0) {
        number = (number + 1) & 7;
        part--;
      }
      return new Octant(number, part * QUARTER_PI);
    }
  }
}

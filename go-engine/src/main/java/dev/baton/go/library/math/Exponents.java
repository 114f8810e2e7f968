package dev.baton.go.library.math;

/** Powers of e and of two. Every result has the bits that Go has on amd64. */
final class Exponents {
  private static final double LOG2_E = 1.4426950408889634;

  /** The logarithm of two in two parts, the first of them with few bits. */
  private static final double LN2_UPPER = 0.693147180559663;

  private static final double LN2_LOWER = 2.8235290563031577e-13;

  /** Above it the result is infinite. */
  private static final double OVERFLOW = 709.782712893384;

  /** Below it the result is zero. */
  private static final double UNDERFLOW = -745.1332191019411;

  /** The terms of (e to the power of x, less one) / x, the highest power first. */
  private static final double[] TAYLOR = {
    1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1
  };

  private Exponents() {}

  /**
   * N. Shibata's method ("Efficient evaluation methods of elementary functions suitable for SIMD
   * computation", 2010): the Taylor series of a sixteenth of the reduced argument, squared four
   * times without the one that would cost digits.
   */
  static double exp(double x) {
    if (Double.isNaN(x) || x > OVERFLOW) {
      return x + Double.POSITIVE_INFINITY;
    }
    if (x < UNDERFLOW) {
      return 0;
    }
    double n = java.lang.Math.rint(x * LOG2_E);
    double part = java.lang.Math.fma(-n, LN2_UPPER, x);
    part = java.lang.Math.fma(-n, LN2_LOWER, part) * 0.0625;
    double series = TAYLOR[0];
    for (int i = 1; i < TAYLOR.length; i++) {
      series = java.lang.Math.fma(series, part, TAYLOR[i]);
    }
    double lessOne = part * series;
    for (int i = 0; i < 3; i++) {
      lessOne *= lessOne + 2;
    }
    return java.lang.Math.scalb(java.lang.Math.fma(lessOne, lessOne + 2, 1), (int) n);
  }

  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double EXP2_OVERFLOW = 1.0239999999999999e+03;
  private static final double EXP2_UNDERFLOW = -1.0740e+03;

  /** FDLIBM's approximation of e to the power of x, with an exact reduction. */
  static double exp2(double x) {
    if (Double.isNaN(x) || x > EXP2_OVERFLOW) {
      return x + Double.POSITIVE_INFINITY;
    }
    if (x < EXP2_UNDERFLOW) {
      return 0;
    }
    int k = (int) (x + java.lang.Math.copySign(0.5, x));
    double rest = x - k;
    double high = rest * LN2_HIGH;
    double low = -rest * LN2_LOW;
    double r = high - low;
    double t = r * r;
    double c =
        r
            - t
                * (0.16666666666666666
                    + t
                        * (-0.0027777777777015593
                            + t
                                * (6.613756321437934e-05
                                    + t * (-1.6533902205465252e-06 + t * 4.1381367970572385e-08))));
    double y = 1 - ((low - (r * c) / (2 - c)) - high);
    return java.lang.Math.scalb(y, k);
  }
}

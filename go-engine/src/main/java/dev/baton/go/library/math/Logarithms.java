package dev.baton.go.library.math;

/** Logarithms, by FDLIBM's method. Every result has the bits that Go has on amd64. */
final class Logarithms {
  static final double LN2 = 0.6931471805599453;
  private static final double LOG10_E = 0.43429448190325182765;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double HALF_SQRT2 = 0.7071067811865476;

  private Logarithms() {}

  static double log(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x < 0) {
      return Double.NaN;
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    int exponent = exponent(x);
    double fraction = scaled(x, exponent);
    if (fraction < HALF_SQRT2) {
      fraction *= 2;
      exponent--;
    }
    double f = fraction - 1;
    double s = f / (2 + f);
    double s2 = s * s;
    double s4 = s2 * s2;
    double odd =
        s2
            * (6.666666666666735130e-01
                + s4
                    * (2.857142874366239149e-01
                        + s4 * (1.818357216161805012e-01 + s4 * 1.479819860511658591e-01)));
    double even =
        s4
            * (3.999999999940941908e-01
                + s4 * (2.222219843214978396e-01 + s4 * 1.531383769920937332e-01));
    double r = odd + even;
    double half = 0.5 * f * f;
    return exponent * LN2_HIGH - ((half - (s * (half + r) + exponent * LN2_LOW)) - f);
  }

  /** Exact for powers of two. */
  static double log2(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return log(x);
    }
    int exponent = exponent(x);
    double fraction = scaled(x, exponent);
    return fraction == 0.5 ? exponent - 1 : log(fraction) * (1 / LN2) + exponent;
  }

  static double log10(double x) {
    return log(x) * LOG10_E;
  }

  /** The power of two that makes x from a fraction of at least a half and below one. */
  static int exponent(double x) {
    int exponent = java.lang.Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT) {
      exponent = java.lang.Math.getExponent(x * 0x1p54) - 54;
    }
    return exponent + 1;
  }

  static double scaled(double x, int exponent) {
    return java.lang.Math.scalb(x, -exponent);
  }
}

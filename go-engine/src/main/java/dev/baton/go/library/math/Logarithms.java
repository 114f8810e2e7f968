package dev.baton.go.library.math;

/** Logarithms, by FDLIBM's method. Every result has the bits that Go has on amd64. */
final class Logarithms {
  static final double LN2 = 0.6931471805599453;
  private static final double LOG10_E = 0.4342944819032518;
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
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
            * (0.6666666666666735
                + s4 * (0.2857142874366239 + s4 * (0.1818357216161805 + s4 * 0.14798198605116586)));
    double even = s4 * (0.3999999999940942 + s4 * (0.22222198432149784 + s4 * 0.15313837699209373));
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

package dev.baton.go.library.math;

/** The error function: a power series near zero, a continued fraction far from it. */
final class ErrorFunction {
  private static final double TWO_BY_SQRT_PI = 1.1283791670955126;
  private static final double ONE_BY_SQRT_PI = 0.5641895835477563;

  /** Where the continued fraction becomes the better way. */
  private static final double SERIES_LIMIT = 2.5;

  private static final int FRACTION_DEPTH = 120;

  private ErrorFunction() {}

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    return java.lang.Math.copySign(a < SERIES_LIMIT ? series(a) : 1 - fraction(a), x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x < SERIES_LIMIT) {
      return 1 - erf(x);
    }
    return fraction(x);
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; java.lang.Math.abs(term) > java.lang.Math.abs(sum) * 1e-17; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_BY_SQRT_PI * java.lang.Math.exp(-x * x) * sum;
  }

  /** The complement, for positive arguments. */
  private static double fraction(double x) {
    if (x > 30) {
      return 0;
    }
    double tail = x;
    for (int k = FRACTION_DEPTH; k > 0; k--) {
      tail = x + k / 2.0 / tail;
    }
    return java.lang.Math.exp(-x * x) * ONE_BY_SQRT_PI / tail;
  }
}

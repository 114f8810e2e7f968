package dev.baton.go.library.math;

/** The inverse hyperbolic functions, which Java lacks. */
final class InverseHyperbolic {
  private static final double LN2 = 0.6931471805599453;
  private static final double LARGE = 0x1p28;
  private static final double TINY = 0x1p-28;

  private InverseHyperbolic() {}

  static double asinh(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    double result;
    if (a > LARGE) {
      result = Logarithms.log(a) + LN2;
    } else if (a > 2) {
      result = Logarithms.log(2 * a + 1 / (java.lang.Math.sqrt(a * a + 1) + a));
    } else if (a < TINY) {
      result = a;
    } else {
      result = StrictMath.log1p(a + a * a / (1 + java.lang.Math.sqrt(1 + a * a)));
    }
    return java.lang.Math.copySign(result, x);
  }

  static double acosh(double x) {
    if (x < 1 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == 1) {
      return 0;
    }
    if (x >= LARGE) {
      return Logarithms.log(x) + LN2;
    }
    if (x > 2) {
      return Logarithms.log(2 * x - 1 / (x + java.lang.Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return StrictMath.log1p(t + java.lang.Math.sqrt(2 * t + t * t));
  }

  static double atanh(double x) {
    if (x < -1 || x > 1 || Double.isNaN(x)) {
      return Double.NaN;
    }
    double a = java.lang.Math.abs(x);
    double result;
    if (a == 1) {
      result = Double.POSITIVE_INFINITY;
    } else if (a < TINY) {
      result = a;
    } else if (a < 0.5) {
      double twice = a + a;
      result = 0.5 * StrictMath.log1p(twice + twice * a / (1 - a));
    } else {
      result = 0.5 * StrictMath.log1p((a + a) / (1 - a));
    }
    return java.lang.Math.copySign(result, x);
  }
}

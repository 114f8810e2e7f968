package dev.baton.go.library.math;

/**
 * The inverse trigonometric functions, by the approximation of the arctangent of S. Moshier's
 * Cephes library. Every result has the bits that Go has on amd64.
 */
final class Arcs {
  /** What half of pi is more than its double. */
  private static final double MORE_OF_HALF_PI = 6.123233995736766e-17;

  private static final double TAN_3_PI_BY_8 = 2.414213562373095;

  private static final double[] UPPER = {
    -0.8750608600031904,
    -16.157537187333652,
    -75.00855792314705,
    -122.88666844901361,
    -64.85021904942025
  };

  private static final double[] LOWER = {
    1,
    24.858464901423062,
    165.02700983169885,
    432.88106049129027,
    485.3903996359137,
    194.5506571482614
  };

  private Arcs() {}

  static double atan(double x) {
    if (x == 0) {
      return x;
    }
    return x > 0 ? ofPositive(x) : -ofPositive(-x);
  }

  private static double ofPositive(double x) {
    if (x <= 0.66) {
      return ofSmall(x);
    }
    if (x > TAN_3_PI_BY_8) {
      return java.lang.Math.PI / 2 - ofSmall(1 / x) + MORE_OF_HALF_PI;
    }
    return java.lang.Math.PI / 4 + ofSmall((x - 1) / (x + 1)) + 0.5 * MORE_OF_HALF_PI;
  }

  private static double ofSmall(double x) {
    double z = x * x;
    z = z * Angles.polynomial(UPPER, z) / Angles.polynomial(LOWER, z);
    return x * z + x;
  }

  static double asin(double x) {
    if (x == 0) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    if (!(a <= 1)) {
      return Double.NaN;
    }
    double cosine = java.lang.Math.sqrt(1 - a * a);
    double arc = a > 0.7 ? java.lang.Math.PI / 2 - ofPositive(cosine / a) : ofPositive(a / cosine);
    return x < 0 ? -arc : arc;
  }

  static double acos(double x) {
    return java.lang.Math.PI / 2 - asin(x);
  }

  static double atan2(double y, double x) {
    boolean ordinary = Double.isFinite(x) && Double.isFinite(y) && x != 0 && y != 0;
    if (!ordinary) {
      return StrictMath.atan2(y, x);
    }
    double q = atan(y / x);
    if (x > 0) {
      return q;
    }
    return q <= 0 ? q + java.lang.Math.PI : q - java.lang.Math.PI;
  }
}

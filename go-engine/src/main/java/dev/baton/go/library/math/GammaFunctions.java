package dev.baton.go.library.math;

/**
 * The gamma function, by the approximations of S. Moshier's Cephes library. Every result has the
 * bits that Go has on amd64.
 */
final class GammaFunctions {
  private static final double EULER = 0.5772156649015329;
  private static final double SQRT_TWO_PI = 2.5066282746310007;

  /** From here on a power of the argument would overflow, though the result does not. */
  private static final double SPLIT_POWER = 143.01608;

  /** From here on Stirling's formula is the better way. */
  private static final double LARGE = 33;

  private static final double[] UPPER = {
    0.00016011952247675185,
    0.0011913514700658638,
    0.010421379756176158,
    0.04763678004571372,
    0.20744822764843598,
    0.4942148268014971,
    1.0
  };
  private static final double[] LOWER = {
    -2.3158187332412014e-05,
    0.0005396055804933034,
    -0.004456419138517973,
    0.011813978522206043,
    0.035823639860549865,
    -0.23459179571824335,
    0.0714304917030273,
    1.0
  };
  private static final double[] STIRLING = {
    0.0007873113957930937,
    -0.00022954996161337813,
    -0.0026813261780578124,
    0.0034722222160545866,
    0.08333333333334822
  };

  private GammaFunctions() {}

  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0) {
      return 1 / x;
    }
    if (x < 0 && x == java.lang.Math.floor(x)) {
      return Double.NaN;
    }
    if (java.lang.Math.abs(x) <= LARGE) {
      return reduced(x);
    }
    return x < 0 ? reflected(x) : stirling(x).product();
  }

  /** By steps of one to an argument between two and three. */
  private static double reduced(double x) {
    double factor = 1;
    double rest = x;
    while (rest >= 3) {
      rest--;
      factor *= rest;
    }
    while (rest < 2) {
      if (java.lang.Math.abs(rest) < 1e-9) {
        return factor / ((1 + EULER * rest) * rest);
      }
      factor /= rest;
      rest++;
    }
    if (rest == 2) {
      return factor;
    }
    rest -= 2;
    return factor * Angles.polynomial(UPPER, rest) / Angles.polynomial(LOWER, rest);
  }

  private static double reflected(double x) {
    double q = -x;
    double whole = java.lang.Math.floor(q);
    int sign = whole % 2 == 0 ? -1 : 1;
    double z = q - whole;
    if (z > 0.5) {
      z = q - (whole + 1);
    }
    z = java.lang.Math.abs(q * Angles.sin(java.lang.Math.PI * z));
    Product other = stirling(q);
    double d = z * other.first * other.second;
    return sign
        * (Double.isInfinite(d)
            ? java.lang.Math.PI / z / other.first / other.second
            : java.lang.Math.PI / d);
  }

  private static Product stirling(double x) {
    if (x > 200) {
      return new Product(Double.POSITIVE_INFINITY, 1);
    }
    double w = 1 / x;
    w = 1 + w * Angles.polynomial(STIRLING, w);
    double e = Exponents.exp(x);
    if (x > SPLIT_POWER) {
      double root = Powers.pow(x, 0.5 * x - 0.25);
      return new Product(root, SQRT_TWO_PI * w * (root / e));
    }
    return new Product(Powers.pow(x, x - 0.5) / e, SQRT_TWO_PI * w);
  }

  /** A result in two factors, since the product may overflow where it is divided by. */
  private record Product(double first, double second) {
    double product() {
      return first * second;
    }
  }
}

package dev.baton.go.library.math;

/**
 * The gamma function, by the approximations of S. Moshier's Cephes library. Every result has the
 * bits that Go has on amd64.
 */
final class GammaFunctions {
  private static final double EULER = 0.5772156649015329;
  private static final double SQRT_TWO_PI = 2.506628274631000502417;

  /** From here on a power of the argument would overflow, though the result does not. */
  private static final double SPLIT_POWER = 143.01608;

  /** From here on Stirling's formula is the better way. */
  private static final double LARGE = 33;

  private static final double[] UPPER = {
    1.60119522476751861407e-04,
    1.19135147006586384913e-03,
    1.04213797561761569935e-02,
    4.76367800457137231464e-02,
    2.07448227648435975150e-01,
    4.94214826801497100753e-01,
    9.99999999999999996796e-01
  };
  private static final double[] LOWER = {
    -2.31581873324120129819e-05,
    5.39605580493303397842e-04,
    -4.45641913851797240494e-03,
    1.18139785222060435552e-02,
    3.58236398605498653373e-02,
    -2.34591795718243348568e-01,
    7.14304917030273074085e-02,
    1.00000000000000000320e+00
  };
  private static final double[] STIRLING = {
    7.87311395793093628397e-04,
    -2.29549961613378126380e-04,
    -2.68132617805781232825e-03,
    3.47222221605458667310e-03,
    8.33333333333482257126e-02
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

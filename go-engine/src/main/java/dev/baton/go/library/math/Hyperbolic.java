package dev.baton.go.library.math;

/** The hyperbolic functions. Every result has the bits that Go has on amd64. */
final class Hyperbolic {
  /** From here on the smaller of two exponentials does not count. */
  private static final double ONE_SIDED = 21;

  /** Half of it makes the hyperbolic tangent one. */
  private static final double LARGE = 88.02969193111305;

  private static final double[] SINE_UPPER = {
    -26.30563213397497, -2894.211355989564, -89912.72022039509, -630767.3640497717
  };

  private static final double[] SINE_LOWER = {
    1, -173.6789535582337, 15215.17378790019, -630767.3640497717
  };

  private static final double[] TANGENT_UPPER = {
    -0.9643991794250523, -99.28772310019185, -1614.6876844170845
  };

  private static final double[] TANGENT_LOWER = {
    1, 112.81167849163293, 2235.4883906010045, 4844.063053251255
  };

  private Hyperbolic() {}

  /** Near zero by approximation 2029 of J. Hart's and E. Cheney's "Computer Approximations". */
  static double sinh(double x) {
    double a = java.lang.Math.abs(x);
    double sine;
    if (a > ONE_SIDED) {
      sine = Exponents.exp(a) * 0.5;
    } else if (a > 0.5) {
      double e = Exponents.exp(a);
      sine = (e - 1 / e) * 0.5;
    } else {
      double square = a * a;
      sine = Angles.polynomial(SINE_UPPER, square) * a;
      sine = sine / Angles.polynomial(SINE_LOWER, square);
    }
    return x < 0 ? -sine : java.lang.Math.copySign(sine, x);
  }

  static double cosh(double x) {
    double a = java.lang.Math.abs(x);
    double e = Exponents.exp(a);
    return a > ONE_SIDED ? e * 0.5 : (e + 1 / e) * 0.5;
  }

  /** Near zero by the approximation of S. Moshier's Cephes library. */
  static double tanh(double x) {
    double a = java.lang.Math.abs(x);
    if (a > 0.5 * LARGE) {
      return java.lang.Math.signum(x);
    }
    if (a >= 0.625) {
      double tangent = 1 - 2 / (Exponents.exp(2 * a) + 1);
      return x < 0 ? -tangent : tangent;
    }
    if (x == 0) {
      return x;
    }
    double s = x * x;
    return x + x * s * Angles.polynomial(TANGENT_UPPER, s) / Angles.polynomial(TANGENT_LOWER, s);
  }
}

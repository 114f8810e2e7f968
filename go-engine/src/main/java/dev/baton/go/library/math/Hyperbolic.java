package dev.baton.go.library.math;

/** The hyperbolic functions. Every result has the bits that Go has on amd64. */
final class Hyperbolic {
  /** From here on the smaller of two exponentials does not count. */
  private static final double ONE_SIDED = 21;

  /** Half of it makes the hyperbolic tangent one. */
  private static final double LARGE = 8.8029691931113054295988e+01;

  private static final double[] SINE_UPPER = {
    -0.2630563213397497062819489e+2,
    -0.2894211355989563807284660366e+4,
    -0.8991272022039509355398013511e+5,
    -0.6307673640497716991184787251e+6
  };

  private static final double[] SINE_LOWER = {
    1,
    -0.173678953558233699533450911e+3,
    0.1521517378790019070696485176e+5,
    -0.6307673640497716991212077277e+6
  };

  private static final double[] TANGENT_UPPER = {
    -9.64399179425052238628E-1, -9.92877231001918586564E1, -1.61468768441708447952E3
  };

  private static final double[] TANGENT_LOWER = {
    1, 1.12811678491632931402E2, 2.23548839060100448583E3, 4.84406305325125486048E3
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

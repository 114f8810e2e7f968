package dev.baton.go.library.math;

/**
 * The error function and its complement, by FDLIBM's rational approximations. Every result has the
 * bits that Go has on amd64.
 */
final class ErrorFunction {
  /** The error function at one, in single precision. */
  private static final double AT_ONE = 8.45062911510467529297e-01;

  private static final double[] ZERO_UPPER = {
    -2.37630166566501626084e-05,
    -5.77027029648944159157e-03,
    -2.84817495755985104766e-02,
    -3.25042107247001499370e-01,
    1.28379167095512558561e-01
  };
  private static final double[] ZERO_LOWER = {
    -3.96022827877536812320e-06,
    1.32494738004321644526e-04,
    5.08130628187576562776e-03,
    6.50222499887672944485e-02,
    3.97917223959155352819e-01,
    1
  };
  private static final double[] ONE_UPPER = {
    -2.16637559486879084300e-03,
    3.54783043256182359371e-02,
    -1.10894694282396677476e-01,
    3.18346619901161753674e-01,
    -3.72207876035701323847e-01,
    4.14856118683748331666e-01,
    -2.36211856075265944077e-03
  };
  private static final double[] ONE_LOWER = {
    1.19844998467991074170e-02,
    1.36370839120290507362e-02,
    1.26171219808761642112e-01,
    7.18286544141962662868e-02,
    5.40397917702171048937e-01,
    1.06420880400844228286e-01,
    1
  };
  private static final double[] MIDDLE_UPPER = {
    -9.81432934416914548592e+00,
    -8.12874355063065934246e+01,
    -1.84605092906711035994e+02,
    -1.62396669462573470355e+02,
    -6.23753324503260060396e+01,
    -1.05586262253232909814e+01,
    -6.93858572707181764372e-01,
    -9.86494403484714822705e-03
  };
  private static final double[] MIDDLE_LOWER = {
    -6.04244152148580987438e-02,
    6.57024977031928170135e+00,
    1.08635005541779435134e+02,
    4.29008140027567833386e+02,
    6.45387271733267880336e+02,
    4.34565877475229228821e+02,
    1.37657754143519042600e+02,
    1.96512716674392571292e+01,
    1
  };
  private static final double[] FAR_UPPER = {
    -4.83519191608651397019e+02,
    -1.02509513161107724954e+03,
    -6.37566443368389627722e+02,
    -1.60636384855821916062e+02,
    -1.77579549177547519889e+01,
    -7.99283237680523006574e-01,
    -9.86494292470009928597e-03
  };
  private static final double[] FAR_LOWER = {
    -2.24409524465858183362e+01,
    4.74528541206955367215e+02,
    2.55305040643316442583e+03,
    3.19985821950859553908e+03,
    1.53672958608443695994e+03,
    3.25792512996573918826e+02,
    3.03380607434824582924e+01,
    1
  };

  private ErrorFunction() {}

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    if (a < 0.84375) {
      return nearZero(x, a);
    }
    return java.lang.Math.copySign(
        a < 1.25 ? AT_ONE + nearOne(a) : a >= 6 ? 1 - 1e-300 : 1 - tail(a) / a, x);
  }

  private static double nearZero(double x, double a) {
    if (a < 0x1p-28) {
      return a < 0x1p-1015
          ? 0.125 * (8.0 * x + 1.02703333676410069053e+00 * x)
          : x + 1.28379167095512586316e-01 * x;
    }
    return x + x * ratioNearZero(x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    if (a < 0.84375) {
      return complementNearZero(x);
    }
    if (a < 1.25) {
      return x < 0 ? 1 + AT_ONE + nearOne(a) : 1 - AT_ONE - nearOne(a);
    }
    if (a >= 28 || x <= -6) {
      return x < 0 ? 2 : 0;
    }
    double complement = tail(a) / a;
    return x < 0 ? 2 - complement : complement;
  }

  private static double complementNearZero(double x) {
    double a = java.lang.Math.abs(x);
    if (a < 0x1p-56) {
      return 1 - x;
    }
    double ratio = ratioNearZero(x);
    double error = a < 0.25 ? a + a * ratio : 0.5 + (a * ratio + (a - 0.5));
    return x < 0 ? 1 + error : 1 - error;
  }

  private static double ratioNearZero(double x) {
    double z = x * x;
    return Angles.polynomial(ZERO_UPPER, z) / Angles.polynomial(ZERO_LOWER, z);
  }

  private static double nearOne(double a) {
    double s = a - 1;
    return Angles.polynomial(ONE_UPPER, s) / Angles.polynomial(ONE_LOWER, s);
  }

  /** The complement, times the argument. */
  private static double tail(double a) {
    double s = 1 / (a * a);
    double ratio =
        a < 1 / 0.35
            ? Angles.polynomial(MIDDLE_UPPER, s) / Angles.polynomial(MIDDLE_LOWER, s)
            : Angles.polynomial(FAR_UPPER, s) / Angles.polynomial(FAR_LOWER, s);
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(a) & 0xFFFFFFFFL << 32);
    return Exponents.exp(-z * z - 0.5625) * Exponents.exp((z - a) * (z + a) + ratio);
  }
}

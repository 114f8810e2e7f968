package dev.baton.go.library.math;

/**
 * The error function and its complement, by FDLIBM's rational approximations. Every result has the
 * bits that Go has on amd64.
 */
final class ErrorFunction {
  /** The error function at one, in single precision. */
  private static final double AT_ONE = 0.8450629115104675;

  private static final double[] ZERO_UPPER = {
    -2.3763016656650163e-05,
    -0.005770270296489442,
    -0.02848174957559851,
    -0.3250421072470015,
    0.12837916709551256
  };
  private static final double[] ZERO_LOWER = {
    -3.960228278775368e-06,
    0.00013249473800432164,
    0.005081306281875766,
    0.0650222499887673,
    0.39791722395915535,
    1
  };
  private static final double[] ONE_UPPER = {
    -0.002166375594868791,
    0.035478304325618236,
    -0.11089469428239668,
    0.31834661990116175,
    -0.3722078760357013,
    0.41485611868374833,
    -0.0023621185607526594
  };
  private static final double[] ONE_LOWER = {
    0.011984499846799107,
    0.01363708391202905,
    0.12617121980876164,
    0.07182865441419627,
    0.540397917702171,
    0.10642088040084423,
    1
  };
  private static final double[] MIDDLE_UPPER = {
    -9.814329344169145,
    -81.2874355063066,
    -184.60509290671104,
    -162.39666946257347,
    -62.375332450326006,
    -10.558626225323291,
    -0.6938585727071818,
    -0.009864944034847148
  };
  private static final double[] MIDDLE_LOWER = {
    -0.0604244152148581,
    6.570249770319282,
    108.63500554177944,
    429.00814002756783,
    645.3872717332679,
    434.56587747522923,
    137.65775414351904,
    19.651271667439257,
    1
  };
  private static final double[] FAR_UPPER = {
    -483.5191916086514,
    -1025.0951316110772,
    -637.5664433683896,
    -160.63638485582192,
    -17.757954917754752,
    -0.799283237680523,
    -0.0098649429247001
  };
  private static final double[] FAR_LOWER = {
    -22.44095244658582,
    474.52854120695537,
    2553.0504064331644,
    3199.8582195085955,
    1536.729586084437,
    325.7925129965739,
    30.33806074348246,
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
          ? 0.125 * (8.0 * x + 1.0270333367641007 * x)
          : x + 0.1283791670955126 * x;
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
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(a) & (0xFFFFFFFFL << 32));
    return Exponents.exp(-z * z - 0.5625) * Exponents.exp((z - a) * (z + a) + ratio);
  }
}

package dev.baton.go.library.math;

import dev.baton.go.runtime.tuple.pair.TupleDJ;

/**
 * The logarithm of the gamma function, by FDLIBM's approximations. Every result has the bits that
 * Go has on amd64.
 */
final class LogGamma {
  /** Where the gamma function is smallest. */
  private static final double MINIMUM = 1.4616321449683622;

  private static final double AT_MINIMUM = -0.12148629053584961;
  private static final double AT_MINIMUM_TAIL = -3.638676997039505e-18;

  private static final double[] TWO_EVEN = {
    2.5214456545125733e-05,
    0.00022086279071390839,
    0.0011927076318336207,
    0.007385550860814029,
    0.06735230105312927,
    0.07721566490153287
  };
  private static final double[] TWO_ODD = {
    4.4864094961891516e-05,
    0.00010801156724758394,
    0.0005100697921535113,
    0.0028905138367341563,
    0.020580808432516733,
    0.3224670334241136
  };
  private static final double[] MINIMUM_FIRST = {
    0.00031563207090362595,
    -0.0014034646998923284,
    0.006100538702462913,
    -0.032788541075985965,
    0.48383612272381005
  };
  private static final double[] MINIMUM_SECOND = {
    -0.00031275416837512086,
    0.000881081882437654,
    -0.0036845201678113826,
    0.01797067508118204,
    -0.1475877229945939
  };
  private static final double[] MINIMUM_THIRD = {
    0.0003355291926355191,
    -0.0005385953053567405,
    0.0022596478090061247,
    -0.010314224129834144,
    0.06462494023913339
  };
  private static final double[] ONE_UPPER = {
    0.013381091853678766,
    0.22896372806469245,
    0.9777175279633727,
    1.4549225013723477,
    0.6328270640250934,
    -0.07721566490153287
  };
  private static final double[] ONE_LOWER = {
    0.003217092422824239,
    0.10422264559336913,
    0.7692851504566728,
    2.128489763798934,
    2.4559779371304113,
    1
  };
  private static final double[] MIDDLE_UPPER = {
    3.194753265841009e-05,
    0.0018402845140733772,
    0.02664227030336386,
    0.14635047265246445,
    0.325778796408931,
    0.21498241596060885,
    -0.07721566490153287
  };
  private static final double[] MIDDLE_LOWER = {
    7.326684307446256e-06,
    0.0007779424963818936,
    0.01864591917156529,
    0.17193386563280308,
    0.7219355475671381,
    1.3920053346762105,
    1
  };
  private static final double[] FAR = {
    -0.0016309293409657527,
    0.0008363399189962821,
    -0.00059518755745034,
    0.0007936505586430196,
    -0.0027777777772877554,
    0.08333333333333297,
    0.4189385332046727
  };

  private LogGamma() {}

  /** The logarithm of the absolute value, and the sign. */
  static TupleDJ logGamma(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return new TupleDJ(x, 1);
    }
    if (x == 0) {
      return new TupleDJ(Double.POSITIVE_INFINITY, 1 / x < 0 ? -1 : 1);
    }
    if (java.lang.Math.abs(x) < 0x1p-70) {
      return new TupleDJ(-Logarithms.log(java.lang.Math.abs(x)), x < 0 ? -1 : 1);
    }
    return x < 0 ? ofNegative(x) : new TupleDJ(ofPositive(x), 1);
  }

  private static TupleDJ ofNegative(double x) {
    double sine = x <= -0x1p52 ? 0 : sineOfPi(x);
    if (sine == 0) {
      return new TupleDJ(Double.POSITIVE_INFINITY, 1);
    }
    double reflected = Logarithms.log(java.lang.Math.PI / java.lang.Math.abs(sine * x));
    return new TupleDJ(reflected - ofPositive(-x), sine < 0 ? -1 : 1);
  }

  /** The sine of pi times a negative number. */
  private static double sineOfPi(double x) {
    double a = -x;
    double whole = java.lang.Math.floor(a);
    if (a < 0.25) {
      return -Angles.sin(java.lang.Math.PI * a);
    }
    int n;
    double rest;
    if (whole != a) {
      rest = a % 2;
      n = (int) (rest * 4);
    } else {
      return 0;
    }
    double angle =
        switch (n) {
          case 0 -> Angles.sin(java.lang.Math.PI * rest);
          case 1, 2 -> Angles.cos(java.lang.Math.PI * (0.5 - rest));
          case 3, 4 -> Angles.sin(java.lang.Math.PI * (1 - rest));
          case 5, 6 -> -Angles.cos(java.lang.Math.PI * (rest - 1.5));
          default -> Angles.sin(java.lang.Math.PI * (rest - 2));
        };
    return -angle;
  }

  private static double ofPositive(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 2) {
      return belowTwo(x);
    }
    if (x < 8) {
      return belowEight(x);
    }
    if (x < 0x1p58) {
      double t = Logarithms.log(x);
      double z = 1 / x;
      double y = z * z;
      double w = FAR[0];
      for (int i = 1; i < FAR.length - 1; i++) {
        w = w * y + FAR[i];
      }
      w = FAR[FAR.length - 1] + z * w;
      return (x - 0.5) * (t - 1) + w;
    }
    return x * (Logarithms.log(x) - 1);
  }

  private static double belowTwo(double x) {
    if (x <= 0.9) {
      double first = -Logarithms.log(x);
      if (x >= MINIMUM - 1 + 0.27) {
        return first + nearTwo(1 - x);
      }
      return x >= MINIMUM - 1 - 0.27 ? first + nearMinimum(x - (MINIMUM - 1)) : first + nearOne(x);
    }
    if (x >= MINIMUM + 0.27) {
      return nearTwo(2 - x);
    }
    return x >= MINIMUM - 0.27 ? nearMinimum(x - MINIMUM) : nearOne(x - 1);
  }

  private static double nearTwo(double y) {
    double z = y * y;
    double even = Angles.polynomial(TWO_EVEN, z);
    double odd = z * Angles.polynomial(TWO_ODD, z);
    return y * even + odd - 0.5 * y;
  }

  private static double nearMinimum(double y) {
    double z = y * y;
    double w = z * y;
    double first = Angles.polynomial(MINIMUM_FIRST, w);
    double second = Angles.polynomial(MINIMUM_SECOND, w);
    double third = Angles.polynomial(MINIMUM_THIRD, w);
    return AT_MINIMUM + (z * first - (AT_MINIMUM_TAIL - w * (second + y * third)));
  }

  private static double nearOne(double y) {
    return -0.5 * y + y * Angles.polynomial(ONE_UPPER, y) / Angles.polynomial(ONE_LOWER, y);
  }

  private static double belowEight(double x) {
    int whole = (int) x;
    double y = x - whole;
    double upper = y * Angles.polynomial(MIDDLE_UPPER, y);
    double result = 0.5 * y + upper / Angles.polynomial(MIDDLE_LOWER, y);
    double product = 1;
    for (int i = whole - 1; i >= 2; i--) {
      product *= y + i;
    }
    return whole > 2 ? result + Logarithms.log(product) : result;
  }
}

package dev.baton.go.library.math;

import dev.baton.go.runtime.tuple.pair.TupleDJ;

/**
 * The logarithm of the gamma function, by FDLIBM's approximations. Every result has the bits that
 * Go has on amd64.
 */
final class LogGamma {
  /** Where the gamma function is smallest. */
  private static final double MINIMUM = 1.46163214496836224576e+00;

  private static final double AT_MINIMUM = -1.21486290535849611461e-01;
  private static final double AT_MINIMUM_TAIL = -3.63867699703950536541e-18;

  private static final double[] TWO_EVEN = {
    2.52144565451257326939e-05,
    2.20862790713908385557e-04,
    1.19270763183362067845e-03,
    7.38555086081402883957e-03,
    6.73523010531292681824e-02,
    7.72156649015328655494e-02
  };
  private static final double[] TWO_ODD = {
    4.48640949618915160150e-05,
    1.08011567247583939954e-04,
    5.10069792153511336608e-04,
    2.89051383673415629091e-03,
    2.05808084325167332806e-02,
    3.22467033424113591611e-01
  };
  private static final double[] MINIMUM_FIRST = {
    3.15632070903625950361e-04,
    -1.40346469989232843813e-03,
    6.10053870246291332635e-03,
    -3.27885410759859649565e-02,
    4.83836122723810047042e-01
  };
  private static final double[] MINIMUM_SECOND = {
    -3.12754168375120860518e-04,
    8.81081882437654011382e-04,
    -3.68452016781138256760e-03,
    1.79706750811820387126e-02,
    -1.47587722994593911752e-01
  };
  private static final double[] MINIMUM_THIRD = {
    3.35529192635519073543e-04,
    -5.38595305356740546715e-04,
    2.25964780900612472250e-03,
    -1.03142241298341437450e-02,
    6.46249402391333854778e-02
  };
  private static final double[] ONE_UPPER = {
    1.33810918536787660377e-02,
    2.28963728064692451092e-01,
    9.77717527963372745603e-01,
    1.45492250137234768737e+00,
    6.32827064025093366517e-01,
    -7.72156649015328655494e-02
  };
  private static final double[] ONE_LOWER = {
    3.21709242282423911810e-03,
    1.04222645593369134254e-01,
    7.69285150456672783825e-01,
    2.12848976379893395361e+00,
    2.45597793713041134822e+00,
    1
  };
  private static final double[] MIDDLE_UPPER = {
    3.19475326584100867617e-05,
    1.84028451407337715652e-03,
    2.66422703033638609560e-02,
    1.46350472652464452805e-01,
    3.25778796408930981787e-01,
    2.14982415960608852501e-01,
    -7.72156649015328655494e-02
  };
  private static final double[] MIDDLE_LOWER = {
    7.32668430744625636189e-06,
    7.77942496381893596434e-04,
    1.86459191715652901344e-02,
    1.71933865632803078993e-01,
    7.21935547567138069525e-01,
    1.39200533467621045958e+00,
    1
  };
  private static final double[] FAR = {
    -1.63092934096575273989e-03,
    8.36339918996282139126e-04,
    -5.95187557450339963135e-04,
    7.93650558643019558500e-04,
    -2.77777777728775536470e-03,
    8.33333333333329678849e-02,
    4.18938533204672725052e-01
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

package dev.baton.go.library.math;

import dev.baton.go.runtime.tuple.pair.TupleDJ;

/**
 * The gamma function and its logarithm, by Lanczos' approximation: good to about fourteen digits.
 */
final class GammaFunctions {
  /** From here on the result is infinite. */
  private static final double OVERFLOW = 171.7;

  private static final int EXACT_FACTORIALS = 23;

  private static final double LANCZOS_G = 607.0 / 128.0;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  private static final double[] LANCZOS = {
    0.9999999999999971,
    57.15623566586292,
    -59.59796035547549,
    14.136097974741746,
    -0.4919138160976202,
    3.399464998481189e-5,
    4.652362892704858e-5,
    -9.837447530487956e-5,
    0.0001580887032249125,
    -0.00021026444172410488,
    0.00021743961811521265,
    -0.0001643181065367639,
    8.441822398385275e-5,
    -2.6190838401581408e-5,
    3.6899182659531625e-6
  };

  private GammaFunctions() {}

  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0) {
      return 1 / x;
    }
    boolean whole = x == java.lang.Math.floor(x);
    if (x < 0 && whole) {
      return Double.NaN;
    }
    if (whole && x <= EXACT_FACTORIALS) {
      return factorial((int) x - 1);
    }
    if (x > OVERFLOW) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0.5) {
      return java.lang.Math.PI / (java.lang.Math.sin(java.lang.Math.PI * x) * gamma(1 - x));
    }
    return java.lang.Math.exp(positiveLog(x));
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  static TupleDJ logGamma(double x) {
    if (Double.isNaN(x)) {
      return new TupleDJ(x, 1);
    }
    if (Double.isInfinite(x)) {
      return new TupleDJ(Double.POSITIVE_INFINITY, 1);
    }
    if (x == 0) {
      return new TupleDJ(Double.POSITIVE_INFINITY, 1 / x < 0 ? -1 : 1);
    }
    if (x == 1 || x == 2) {
      return new TupleDJ(0, 1);
    }
    if (x > 0) {
      return new TupleDJ(x < 0.5 ? reflected(x) : positiveLog(x), 1);
    }
    if (x == java.lang.Math.floor(x)) {
      return new TupleDJ(Double.POSITIVE_INFINITY, 1);
    }
    boolean even = java.lang.Math.floor(x) % 2 == 0;
    return new TupleDJ(reflected(x), even ? 1 : -1);
  }

  private static double reflected(double x) {
    double sine = java.lang.Math.abs(java.lang.Math.sin(java.lang.Math.PI * x));
    return java.lang.Math.log(java.lang.Math.PI / sine) - positiveLog(1 - x);
  }

  private static double positiveLog(double x) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x - 0.5 + LANCZOS_G;
    return HALF_LOG_TWO_PI + java.lang.Math.log(sum) + (x - 0.5) * java.lang.Math.log(t) - t;
  }
}

package dev.baton.go.library.math;

/** Powers and roots. Every result has the bits that Go has on amd64. */
final class Powers {
  private static final double SMALLEST_NORMAL = 0x1p-1022;

  /** Two to such a power overflows or underflows whatever fraction it is multiplied by. */
  private static final int EXPONENT_LIMIT = 1 << 12;

  private Powers() {}

  static double pow(double x, double y) {
    if (y == 0 || x == 1 || (x == -1 && Double.isInfinite(y))) {
      return 1;
    }
    if (y == 1) {
      return x;
    }
    boolean ordinary = Double.isFinite(x) && Double.isFinite(y) && x != 0;
    if (!ordinary) {
      return StrictMath.pow(x, y);
    }
    if (y == 0.5) {
      return java.lang.Math.sqrt(x);
    }
    if (y == -0.5) {
      return 1 / java.lang.Math.sqrt(x);
    }
    return finite(x, y);
  }

  /**
   * The whole part of the exponent by squaring, on fraction and exponent; the rest by logarithm.
   */
  private static double finite(double x, double y) {
    double a = java.lang.Math.abs(y);
    double whole = java.lang.Math.floor(a);
    double part = a - whole;
    if (part != 0 && x < 0) {
      return Double.NaN;
    }
    if (whole >= 0x1p63) {
      return StrictMath.pow(x, y);
    }
    double fraction = 1;
    if (part != 0) {
      if (part > 0.5) {
        part--;
        whole++;
      }
      fraction = Exponents.exp(part * Logarithms.log(x));
    }
    long exponent = 0;
    int squareExponent = Logarithms.exponent(x);
    double square = Logarithms.scaled(x, squareExponent);
    for (long i = (long) whole; i != 0; i >>= 1) {
      if (java.lang.Math.abs(squareExponent) > EXPONENT_LIMIT) {
        exponent += squareExponent;
        break;
      }
      if ((i & 1) == 1) {
        fraction *= square;
        exponent += squareExponent;
      }
      square *= square;
      squareExponent <<= 1;
      if (square < 0.5) {
        square += square;
        squareExponent--;
      }
    }
    if (y < 0) {
      fraction = 1 / fraction;
      exponent = -exponent;
    }
    return scaled(fraction, exponent);
  }

  /** Rounds once, where the result is subnormal. */
  static double scaled(double fraction, long exponent) {
    return java.lang.Math.scalb(fraction, java.lang.Math.clamp(exponent, -5000, 5000));
  }

  /** W. Kahan's cube root as in FDLIBM: an estimate from the bits, then one step of Newton. */
  static double cbrt(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return x;
    }
    double a = java.lang.Math.abs(x);
    double t;
    if (a < SMALLEST_NORMAL) {
      t = ofBits(Double.doubleToRawLongBits(a * 0x1p54) / 3 + (696219795L << 32));
    } else {
      t = ofBits(Double.doubleToRawLongBits(a) / 3 + (715094163L << 32));
    }
    double r = t * t / a;
    double s = 0.5428571428571428 + r * t;
    t *=
        0.35714285714285715
            + 1.6071428571428572 / (s + 1.4142857142857144 + -0.7053061224489796 / s);
    // INVARIANT: so few bits that the square is exact, and larger than the root.
    t = ofBits((Double.doubleToRawLongBits(t) & (0xFFFFFFFFCL << 28)) + (1L << 30));
    s = t * t;
    r = a / s;
    r = (r - t) / (t + t + r);
    t = t + t * r;
    return x < 0 ? -t : t;
  }

  private static double ofBits(long bits) {
    return Double.longBitsToDouble(bits);
  }

  static double hypot(double p, double q) {
    if (Double.isInfinite(p) || Double.isInfinite(q)) {
      return Double.POSITIVE_INFINITY;
    }
    double larger = java.lang.Math.max(java.lang.Math.abs(p), java.lang.Math.abs(q));
    double smaller = java.lang.Math.min(java.lang.Math.abs(p), java.lang.Math.abs(q));
    if (larger == 0) {
      return 0;
    }
    double ratio = smaller / larger;
    return larger * java.lang.Math.sqrt(1 + ratio * ratio);
  }
}

package dev.baton.go.library.math;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.tuple.pair.TupleDJ;

/** The functions of package math that are written in Java. */
@SuppressWarnings("AvoidCommonTypeNames") // Named as the Go package.
public final class Math {
  private Math() {}

  public static long Float64bits(G g, double value) {
    return Double.doubleToRawLongBits(value);
  }

  public static double Float64frombits(G g, long bits) {
    return Double.longBitsToDouble(bits);
  }

  public static int Float32bits(G g, float value) {
    return Float.floatToRawIntBits(value);
  }

  public static float Float32frombits(G g, int bits) {
    return Float.intBitsToFloat(bits);
  }

  public static double Abs(G g, double x) {
    return java.lang.Math.abs(x);
  }

  public static double Sqrt(G g, double x) {
    return java.lang.Math.sqrt(x);
  }

  public static double Cbrt(G g, double x) {
    return Powers.cbrt(x);
  }

  public static double Floor(G g, double x) {
    return java.lang.Math.floor(x);
  }

  public static double Ceil(G g, double x) {
    return java.lang.Math.ceil(x);
  }

  public static double Trunc(G g, double x) {
    return x < 0 ? java.lang.Math.ceil(x) : java.lang.Math.floor(x);
  }

  /** To the nearest integer, halves away from zero. */
  public static double Round(G g, double x) {
    double whole = Trunc(g, x);
    double rounded =
        java.lang.Math.abs(x - whole) >= 0.5 ? whole + java.lang.Math.copySign(1, x) : whole;
    return java.lang.Math.copySign(rounded, x);
  }

  public static double RoundToEven(G g, double x) {
    return java.lang.Math.rint(x);
  }

  public static double Max(G g, double x, double y) {
    // Infinity wins over NaN in Go.
    boolean infinite = x == Double.POSITIVE_INFINITY || y == Double.POSITIVE_INFINITY;
    return infinite ? Double.POSITIVE_INFINITY : java.lang.Math.max(x, y);
  }

  public static double Min(G g, double x, double y) {
    boolean infinite = x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY;
    return infinite ? Double.NEGATIVE_INFINITY : java.lang.Math.min(x, y);
  }

  public static double Mod(G g, double x, double y) {
    return x % y;
  }

  public static double Remainder(G g, double x, double y) {
    return java.lang.Math.IEEEremainder(x, y);
  }

  public static double Copysign(G g, double x, double sign) {
    return java.lang.Math.copySign(x, signOf(sign));
  }

  /** Java takes NaN as positive, Go looks at its bit. */
  private static double signOf(double value) {
    return Double.doubleToRawLongBits(value) < 0 ? -1 : 1;
  }

  public static double Hypot(G g, double p, double q) {
    return Powers.hypot(p, q);
  }

  public static double Pow(G g, double x, double y) {
    return Powers.pow(x, y);
  }

  public static double pow10(G g, long n) {
    return Double.parseDouble("1e" + n);
  }

  public static double Exp(G g, double x) {
    return Exponents.exp(x);
  }

  public static double Exp2(G g, double x) {
    return Exponents.exp2(x);
  }

  public static double Expm1(G g, double x) {
    return StrictMath.expm1(x);
  }

  public static double Log(G g, double x) {
    return Logarithms.log(x);
  }

  public static double Log10(G g, double x) {
    return Logarithms.log10(x);
  }

  /** Exact for powers of two. */
  public static double Log2(G g, double x) {
    return Logarithms.log2(x);
  }

  public static double Log1p(G g, double x) {
    return StrictMath.log1p(x);
  }

  public static double Sin(G g, double x) {
    return Angles.sin(x);
  }

  public static double Cos(G g, double x) {
    return Angles.cos(x);
  }

  public static double Tan(G g, double x) {
    return Angles.tan(x);
  }

  public static double Asin(G g, double x) {
    return Arcs.asin(x);
  }

  public static double Acos(G g, double x) {
    return Arcs.acos(x);
  }

  public static double Atan(G g, double x) {
    return Arcs.atan(x);
  }

  public static double Atan2(G g, double y, double x) {
    return Arcs.atan2(y, x);
  }

  public static double Sinh(G g, double x) {
    return Hyperbolic.sinh(x);
  }

  public static double Cosh(G g, double x) {
    return Hyperbolic.cosh(x);
  }

  public static double Tanh(G g, double x) {
    return Hyperbolic.tanh(x);
  }

  public static double Asinh(G g, double x) {
    return InverseHyperbolic.asinh(x);
  }

  public static double Acosh(G g, double x) {
    return InverseHyperbolic.acosh(x);
  }

  public static double Atanh(G g, double x) {
    return InverseHyperbolic.atanh(x);
  }

  /** The fraction of at least a half and below one, and the power of two. */
  public static TupleDJ Frexp(G g, double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return new TupleDJ(x, 0);
    }
    int exponent = java.lang.Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT) {
      exponent = java.lang.Math.getExponent(x * 0x1p54) - 54;
    }
    return new TupleDJ(java.lang.Math.scalb(x, -exponent - 1), exponent + 1);
  }

  public static double Ldexp(G g, double fraction, long exponent) {
    long bounded = java.lang.Math.clamp(exponent, -5000, 5000);
    return java.lang.Math.scalb(fraction, (int) bounded);
  }

  public static double Nextafter(G g, double x, double y) {
    return x == y ? x : java.lang.Math.nextAfter(x, y);
  }

  public static float Nextafter32(G g, float x, float y) {
    return x == y ? x : java.lang.Math.nextAfter(x, (double) y);
  }

  public static double FMA(G g, double x, double y, double z) {
    return java.lang.Math.fma(x, y, z);
  }

  public static double Gamma(G g, double x) {
    return GammaFunctions.gamma(x);
  }

  public static TupleDJ Lgamma(G g, double x) {
    return LogGamma.logGamma(x);
  }

  public static double Erf(G g, double x) {
    return ErrorFunction.erf(x);
  }

  public static double Erfc(G g, double x) {
    return ErrorFunction.erfc(x);
  }
}

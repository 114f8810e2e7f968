package dev.baton.go.runtime.value;

import dev.baton.go.runtime.Hashes;

/** A complex64 or complex128 value. */
public final class Complex {
  public static final Complex ZERO = new Complex(0, 0);

  public final double real;
  public final double imag;

  private Complex(double real, double imag) {
    this.real = real;
    this.imag = imag;
  }

  public static Complex of(double real, double imag) {
    return new Complex(real, imag);
  }

  public Complex add(Complex other) {
    return new Complex(real + other.real, imag + other.imag);
  }

  public Complex sub(Complex other) {
    return new Complex(real - other.real, imag - other.imag);
  }

  public Complex mul(Complex other) {
    return new Complex(
        real * other.real - imag * other.imag, real * other.imag + imag * other.real);
  }

  public Complex neg() {
    return new Complex(-real, -imag);
  }

  /** The quotient with infinities and NaNs as gc has them (C99, annex G). */
  public Complex div(Complex other) {
    boolean reduced = Math.abs(other.real) >= Math.abs(other.imag);
    double e;
    double f;
    if (reduced) {
      double ratio = other.imag / other.real;
      double denominator = other.real + ratio * other.imag;
      e = (real + imag * ratio) / denominator;
      f = (imag - real * ratio) / denominator;
    } else {
      double ratio = other.real / other.imag;
      double denominator = other.imag + ratio * other.real;
      e = (real * ratio + imag) / denominator;
      f = (imag * ratio - real) / denominator;
    }
    return Double.isNaN(e) && Double.isNaN(f) ? corrected(other, e, f) : new Complex(e, f);
  }

  private Complex corrected(Complex other, double e, double f) {
    if (other.real == 0 && other.imag == 0 && (!Double.isNaN(real) || !Double.isNaN(imag))) {
      double infinity = Math.copySign(Double.POSITIVE_INFINITY, other.real);
      return new Complex(infinity * real, infinity * imag);
    }
    if (isInfinite() && other.isFinite()) {
      double a = unit(real);
      double b = unit(imag);
      return new Complex(
          Double.POSITIVE_INFINITY * (a * other.real + b * other.imag),
          Double.POSITIVE_INFINITY * (b * other.real - a * other.imag));
    }
    if (other.isInfinite() && isFinite()) {
      double c = unit(other.real);
      double d = unit(other.imag);
      return new Complex(0 * (real * c + imag * d), 0 * (imag * c - real * d));
    }
    return new Complex(e, f);
  }

  private static double unit(double part) {
    return Math.copySign(Double.isInfinite(part) ? 1 : 0, part);
  }

  private boolean isInfinite() {
    return Double.isInfinite(real) || Double.isInfinite(imag);
  }

  private boolean isFinite() {
    return Double.isFinite(real) && Double.isFinite(imag);
  }

  /** Rounded to complex64. */
  public Complex toComplex64() {
    return new Complex((float) real, (float) imag);
  }

  /** Go's {@code ==}. */
  public boolean equal(Complex other) {
    return real == other.real && imag == other.imag;
  }

  /** A hash that agrees with {@link #equal}. */
  public int hash() {
    return Hashes.and(Hashes.of(real), Hashes.of(imag));
  }
}

package dev.baton.go.constant;

import java.math.BigInteger;

/** An integer (or rune) constant of any size. */
public record IntValue(BigInteger value) implements Value {
  public static final IntValue ZERO = new IntValue(BigInteger.ZERO);

  public static IntValue of(long value) {
    return value == 0 ? ZERO : new IntValue(BigInteger.valueOf(value));
  }

  /** Whether the value fits into 64 bits with sign. */
  public boolean isLong() {
    return value.bitLength() < 64;
  }

  /** The lowest 64 bits. */
  public long longValue() {
    return value.longValue();
  }

  public int sign() {
    return value.signum();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

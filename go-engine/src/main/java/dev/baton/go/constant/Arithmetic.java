package dev.baton.go.constant;

import dev.baton.go.syntax.Operator;
import java.math.BigInteger;

/** The operators on constants. Operands of different kinds are brought to the larger one first. */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code op x}; {@code bits} is the width of an unsigned type, else 0. */
  public static Value unary(Operator op, Value x, int bits) {
    return switch (op) {
      case ADD -> x;
      case SUB -> negate(x);
      case XOR -> x instanceof IntValue i ? complement(i.value(), bits) : Unknown.UNKNOWN;
      case NOT -> x instanceof BoolValue b ? BoolValue.of(!b.value()) : Unknown.UNKNOWN;
      default -> Unknown.UNKNOWN;
    };
  }

  private static Value negate(Value x) {
    return switch (x) {
      case IntValue v -> new IntValue(v.value().negate());
      case FloatValue v -> v.negate();
      case ComplexValue v -> new ComplexValue(negate(v.re()), negate(v.im()));
      case BoolValue v -> Unknown.UNKNOWN;
      case StringValue v -> Unknown.UNKNOWN;
      case Unknown v -> v;
    };
  }

  private static Value complement(BigInteger x, int bits) {
    BigInteger all = x.not();
    return new IntValue(
        bits == 0 ? all : all.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
  }

  /**
   * {@code x op y} for all binary operators but shifts and comparisons. The divisor is not 0. With
   * {@code integers}, the quotient of two integers is cut to an integer.
   */
  public static Value binary(Value x, Operator op, Value y, boolean integers) {
    try {
      return matched(x, op, y, integers);
    } catch (ArithmeticException tooLarge) { // Only an exponent beyond all measure makes it.
      return Unknown.UNKNOWN;
    }
  }

  private static Value matched(Value x, Operator op, Value y, boolean integers) {
    if (x instanceof ComplexValue || y instanceof ComplexValue) {
      return Conversion.toComplex(x) instanceof ComplexValue a
              && Conversion.toComplex(y) instanceof ComplexValue b
          ? complexes(a, op, b)
          : Unknown.UNKNOWN;
    }
    if (x instanceof FloatValue || y instanceof FloatValue) {
      return Conversion.toFloat(x) instanceof FloatValue a
              && Conversion.toFloat(y) instanceof FloatValue b
          ? floats(a, op, b)
          : Unknown.UNKNOWN;
    }
    if (x instanceof IntValue a && y instanceof IntValue b) {
      return ints(a.value(), op, b.value(), integers);
    }
    if (x instanceof StringValue a && y instanceof StringValue b && op == Operator.ADD) {
      return a.plus(b);
    }
    return x instanceof BoolValue a && y instanceof BoolValue b
        ? bools(a.value(), op, b.value())
        : Unknown.UNKNOWN;
  }

  private static Value bools(boolean x, Operator op, boolean y) {
    return op == Operator.LAND
        ? BoolValue.of(x && y)
        : op == Operator.LOR ? BoolValue.of(x || y) : Unknown.UNKNOWN;
  }

  private static Value ints(BigInteger x, Operator op, BigInteger y, boolean integers) {
    return switch (op) {
      case ADD -> new IntValue(x.add(y));
      case SUB -> new IntValue(x.subtract(y));
      case MUL -> new IntValue(x.multiply(y));
      case QUO -> integers ? new IntValue(x.divide(y)) : FloatValue.of(x, y, 0);
      case REM -> new IntValue(x.remainder(y));
      case AND -> new IntValue(x.and(y));
      case OR -> new IntValue(x.or(y));
      case XOR -> new IntValue(x.xor(y));
      case AND_NOT -> new IntValue(x.andNot(y));
      default -> Unknown.UNKNOWN;
    };
  }

  private static Value floats(FloatValue x, Operator op, FloatValue y) {
    return switch (op) {
      case ADD -> x.plus(y);
      case SUB -> x.plus(y.negate());
      case MUL -> x.times(y);
      case QUO -> x.dividedBy(y);
      default -> Unknown.UNKNOWN;
    };
  }

  private static Value complexes(ComplexValue x, Operator op, ComplexValue y) {
    return switch (op) {
      case ADD, SUB ->
          new ComplexValue(binary(x.re(), op, y.re(), false), binary(x.im(), op, y.im(), false));
      case MUL -> product(x, y);
      case QUO -> quotient(x, y);
      default -> Unknown.UNKNOWN;
    };
  }

  private static Value product(ComplexValue x, ComplexValue y) {
    Value re = minus(times(x.re(), y.re()), times(x.im(), y.im()));
    Value im = binary(times(x.im(), y.re()), Operator.ADD, times(x.re(), y.im()), false);
    return new ComplexValue(re, im);
  }

  private static Value quotient(ComplexValue x, ComplexValue y) {
    Value size = binary(times(y.re(), y.re()), Operator.ADD, times(y.im(), y.im()), false);
    Value re = binary(times(x.re(), y.re()), Operator.ADD, times(x.im(), y.im()), false);
    Value im = minus(times(x.im(), y.re()), times(x.re(), y.im()));
    return new ComplexValue(
        binary(re, Operator.QUO, size, false), binary(im, Operator.QUO, size, false));
  }

  private static Value times(Value x, Value y) {
    return binary(x, Operator.MUL, y, false);
  }

  private static Value minus(Value x, Value y) {
    return binary(x, Operator.SUB, y, false);
  }

  /** {@code x << count} or {@code x >> count} of an integer. */
  public static Value shift(Value x, Operator op, int count) {
    if (!(x instanceof IntValue i)) {
      return Unknown.UNKNOWN;
    }
    return new IntValue(
        op == Operator.SHL ? i.value().shiftLeft(count) : i.value().shiftRight(count));
  }

  /** {@code x op y} for a comparison; false if a value is unknown. */
  public static boolean compare(Value x, Operator op, Value y) {
    if (x instanceof ComplexValue || y instanceof ComplexValue) {
      boolean same = equalParts(Conversion.toComplex(x), Conversion.toComplex(y));
      return op == Operator.EQL ? same : op == Operator.NEQ && !same;
    }
    if (x instanceof IntValue a && y instanceof IntValue b) {
      return holds(a.value().compareTo(b.value()), op);
    }
    if (x instanceof StringValue a && y instanceof StringValue b) {
      return holds(java.util.Arrays.compareUnsigned(a.bytes(), b.bytes()), op);
    }
    if (x instanceof BoolValue a && y instanceof BoolValue b) {
      return op == Operator.EQL
          ? a.value() == b.value()
          : op == Operator.NEQ && a.value() != b.value();
    }
    return Conversion.toFloat(x) instanceof FloatValue a
        && Conversion.toFloat(y) instanceof FloatValue b
        && holds(a.compareTo(b), op);
  }

  private static boolean equalParts(Value x, Value y) {
    return x instanceof ComplexValue a
        && y instanceof ComplexValue b
        && compare(a.re(), Operator.EQL, b.re())
        && compare(a.im(), Operator.EQL, b.im());
  }

  private static boolean holds(int order, Operator op) {
    return switch (op) {
      case EQL -> order == 0;
      case NEQ -> order != 0;
      case LSS -> order < 0;
      case LEQ -> order <= 0;
      case GTR -> order > 0;
      case GEQ -> order >= 0;
      default -> false;
    };
  }
}

package dev.baton.go.types.rule;

import dev.baton.go.constant.BoolValue;
import dev.baton.go.constant.ComplexValue;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.FloatValue;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.types.Basic;
import org.jspecify.annotations.Nullable;

/** Whether a basic type can represent a constant. */
public final class Representation {
  private Representation() {}

  /** The value as {@code type} represents it, rounded if need be; null if it does not. */
  public static @Nullable Value of(Value value, Basic type) {
    if (value == Unknown.UNKNOWN) {
      return value;
    }
    Basic.Kind kind = type.kind();
    if (kind.isInteger()) {
      return Conversion.toInt(value) instanceof IntValue i && fits(i, kind) ? i : null;
    }
    if (kind.isFloat()) {
      return Conversion.toFloat(value) instanceof FloatValue f ? rounded(value, f, kind) : null;
    }
    if (kind.isComplex()) {
      return Conversion.toComplex(value) instanceof ComplexValue c ? rounded(value, c, kind) : null;
    }
    boolean same =
        (kind.isString() && value instanceof StringValue)
            || (kind.isBoolean() && value instanceof BoolValue);
    return same ? value : null;
  }

  private static boolean fits(IntValue value, Basic.Kind kind) {
    if (kind.isUntyped()) {
      return true;
    }
    int length = value.value().bitLength();
    return kind.isUnsigned() ? value.sign() >= 0 && length <= kind.bits() : length < kind.bits();
  }

  private static @Nullable Value rounded(Value original, FloatValue value, Basic.Kind kind) {
    if (kind == Basic.Kind.UNTYPED_FLOAT) {
      return original;
    }
    double near = kind == Basic.Kind.FLOAT32 ? value.toFloat() : value.toDouble();
    return Double.isInfinite(near) ? null : FloatValue.of(near);
  }

  private static @Nullable Value rounded(Value original, ComplexValue value, Basic.Kind kind) {
    if (kind == Basic.Kind.UNTYPED_COMPLEX) {
      return original;
    }
    Basic.Kind part = kind == Basic.Kind.COMPLEX64 ? Basic.Kind.FLOAT32 : Basic.Kind.FLOAT64;
    Value re = part(value.re(), part);
    Value im = part(value.im(), part);
    return re == null || im == null ? null : new ComplexValue(re, im);
  }

  private static @Nullable Value part(Value value, Basic.Kind kind) {
    return Conversion.toFloat(value) instanceof FloatValue f ? rounded(value, f, kind) : null;
  }
}

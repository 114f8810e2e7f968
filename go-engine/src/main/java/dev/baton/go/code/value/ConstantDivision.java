package dev.baton.go.code.value;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.constant.IntValue;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * Divisions by constants where the JIT compiler would not find by itself what is faster than a
 * division.
 */
final class ConstantDivision {
  private static final long UNSIGNED_INT = 0xffffffffL;

  private final Gen gen;

  ConstantDivision(Gen gen) {
    this.gen = gen;
  }

  /**
   * Divides a pushed unsigned x, or pushes nothing and tells false.
   *
   * @param y the divisor
   */
  boolean divide(Operator op, Type type, Expr y) {
    Kind kind = Reps.kind(type);
    Long divisor = constant(y);
    boolean wanted =
        (op == Operator.QUO || op == Operator.REM)
            && (kind == Kind.UINT32 || kind == Kind.UINT64)
            && divisor != null
            && divisor > 0;
    return divisor != null && wanted && divide(op == Operator.QUO, kind, divisor);
  }

  private boolean divide(boolean quotient, Kind kind, long divisor) {
    if (isPowerOfTwo(divisor)) {
      shift(quotient, kind, divisor);
    } else if (kind == Kind.UINT32) {
      gen.b.i2l().loadConstant(UNSIGNED_INT).land().loadConstant(divisor);
      if (quotient) {
        gen.b.ldiv().l2i();
      } else {
        gen.b.lrem().l2i();
      }
    } else if (divisor % 2 == 0) {
      half(quotient, divisor);
    } else {
      return false;
    }
    return true;
  }

  private void shift(boolean quotient, Kind kind, long divisor) {
    if (quotient) {
      gen.b.loadConstant(Long.numberOfTrailingZeros(divisor));
      if (kind.isLong()) {
        gen.b.lushr();
      } else {
        gen.b.iushr();
      }
    } else if (kind.isLong()) {
      gen.b.loadConstant(divisor - 1).land();
    } else {
      gen.b.loadConstant((int) (divisor - 1)).iand();
    }
  }

  /** Half of x has no sign bit, so that a signed division by half of the divisor is right. */
  private void half(boolean quotient, long divisor) {
    if (!quotient) {
      gen.b.dup2();
    }
    gen.b.iconst_1().lushr().loadConstant(divisor / 2).ldiv();
    if (!quotient) {
      gen.b.loadConstant(divisor).lmul().lsub();
    }
  }

  /**
   * For {@code x % c == r} with c a power of two: pushes x without the bits that do not matter, and
   * what they must be. Else pushes nothing and tells false.
   */
  boolean remainder(Expr.Binary comparison, Type type) {
    boolean equality = comparison.op == Operator.EQL || comparison.op == Operator.NEQ;
    Long rest = constant(comparison.y);
    if (!equality
        || rest == null
        || !(comparison.x.unparen() instanceof Expr.Binary x)
        || x.op != Operator.REM
        || constant(x) != null) {
      return false;
    }
    Kind kind = Reps.kind(type);
    Long divisor = constant(x.y);
    if (!kind.isInteger()
        || divisor == null
        || !isPowerOfTwo(divisor)
        || Math.abs(rest) >= divisor) {
      return false;
    }
    gen.values().push(x.x, type);
    // A remainder has the sign of x; if it is zero, the sign does not matter.
    long sign = rest == 0 || kind.isUnsigned() ? 0 : kind.isLong() ? Long.MIN_VALUE : 1L << 31;
    long mask = sign | (divisor - 1);
    if (kind.isLong()) {
      gen.b.loadConstant(mask).land().loadConstant(rest & mask);
    } else {
      gen.b.loadConstant((int) mask).iand().loadConstant((int) (rest & mask));
    }
    return true;
  }

  private static boolean isPowerOfTwo(long number) {
    return number > 0 && Long.bitCount(number) == 1;
  }

  private @Nullable Long constant(Expr e) {
    TypeAndValue known = gen.unit.known(e);
    return known != null && known.value() instanceof IntValue i && i.isLong()
        ? (Long) i.longValue()
        : null;
  }
}

package dev.baton.go.check.value;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values can be converted to which types. */
final class Convertibility {
  private final Session session;
  private final Assignability assignability;

  Convertibility(Session session, Assignability assignability) {
    this.session = session;
    this.assignability = assignability;
  }

  /** Null if {@code x} can be converted to {@code type}, else the cause, which may be empty. */
  @Nullable String failure(Operand x, Type type) {
    String cause = assignability.failure(x, type);
    if (cause == null || convertible(x.type(), type)) {
      return null;
    }
    TypeParam from = x.type() instanceof TypeParam p ? p : null;
    TypeParam to = type instanceof TypeParam p ? p : null;
    if (from != null) {
      return fromEach(x, from, type, cause);
    }
    return to != null ? toEach(x, to, "", cause) : cause;
  }

  private static boolean convertible(Type from, Type to) {
    Type a = from.underlying();
    Type b = to.underlying();
    boolean params = from instanceof TypeParam || to instanceof TypeParam;
    if ((!params && Identity.identicalButTags(a, b))
        || (from instanceof Pointer p && to instanceof Pointer q && samePointers(p, q))) {
      return true;
    }
    if (a instanceof Basic x && b instanceof Basic y) {
      return basics(x.kind(), y.kind());
    }
    if (b instanceof Basic y) {
      return (y.kind().isString() && Kinds.isBytesOrRunes(a))
          || (y.kind() == Basic.Kind.UNSAFE_POINTER && a instanceof Pointer);
    }
    if (a instanceof Basic x) {
      return (x.kind().isString() && Kinds.isBytesOrRunes(b))
          || (x.kind() == Basic.Kind.UNSAFE_POINTER && b instanceof Pointer);
    }
    return a instanceof Slice s && sliceToArray(s, b);
  }

  private static boolean samePointers(Pointer p, Pointer q) {
    return !(p.elem() instanceof TypeParam)
        && !(q.elem() instanceof TypeParam)
        && Identity.identicalButTags(p.elem().underlying(), q.elem().underlying());
  }

  private static boolean basics(Basic.Kind from, Basic.Kind to) {
    return ((from.isInteger() || from.isFloat()) && (to.isInteger() || to.isFloat()))
        || (from.isComplex() && to.isComplex())
        || ((from.isInteger() || from.isString()) && to.isString())
        || (from == Basic.Kind.UINTPTR && to == Basic.Kind.UNSAFE_POINTER)
        || (from == Basic.Kind.UNSAFE_POINTER && to == Basic.Kind.UINTPTR);
  }

  private static boolean sliceToArray(Slice from, Type to) {
    Type target = to instanceof Pointer p ? p.elem().underlying() : to;
    return target instanceof ArrayType a && Identity.identical(from.elem(), a.elem());
  }

  /** {@code whole} is why x as it is cannot be assigned. */
  private @Nullable String fromEach(Operand x, TypeParam param, Type type, String whole) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return whole;
    }
    for (Union.Term t : terms) {
      Operand each = Operand.value(x.expr(), t.type());
      String in = " (in " + session.text(param) + ")";
      if (type instanceof TypeParam target) {
        String cause = toEach(each, target, in, whole);
        if (cause != null) {
          return cause;
        }
        continue;
      }
      String cause = failure(each, type);
      if (cause != null) {
        return "cannot convert "
            + session.text(t.type())
            + in
            + " to type "
            + session.text(type)
            + Assignability.more(cause.isEmpty() ? whole : cause);
      }
    }
    return null;
  }

  /** {@code whole} is why x as it is cannot be assigned. */
  private @Nullable String toEach(Operand x, TypeParam param, String in, String whole) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return whole;
    }
    for (Union.Term t : terms) {
      String cause = failure(x, t.type());
      if (cause != null) {
        return "cannot convert "
            + session.text(x.type())
            + in
            + " to type "
            + session.text(t.type())
            + " (in "
            + session.text(param)
            + ")"
            + Assignability.more(cause.isEmpty() ? whole : cause);
      }
    }
    return null;
  }
}

package dev.baton.go.check.value;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Implementation;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether values can be assigned to variables of a type. */
public final class Assignability {
  private static final String NO_CAUSE = "";

  private final Session session;
  private final Untyped untyped;

  public Assignability(Session session, Untyped untyped) {
    this.session = session;
    this.untyped = untyped;
  }

  public boolean assignable(Operand x, Type target) {
    return failure(x, target) == null;
  }

  /** Null if {@code x} can be assigned to {@code target}, else the cause, which may be empty. */
  public @Nullable String failure(Operand x, Type target) {
    Type type = x.type();
    if (x.isInvalid() || target == Basic.INVALID || Identity.identical(type, target)) {
      return null;
    }
    if (x.isUntyped()) {
      return untyped(x, target);
    }
    Type from = type.underlying();
    Type to = target.underlying();
    boolean param = type instanceof TypeParam;
    boolean toParam = target instanceof TypeParam;
    if (!param
        && !toParam
        && (!Kinds.hasName(type) || !Kinds.hasName(target))
        && Identity.identical(from, to)) {
      return null;
    }
    if ((to instanceof Interface && !toParam) || Kinds.isInterfacePointer(to)) {
      String cause = Implementation.failure(type, target, false, session.qualifier());
      if (cause == null || !param) {
        return cause;
      }
    }
    if (from instanceof Interface
        && !param
        && Implementation.failure(target, type, false, session.qualifier()) == null) {
      return "need type assertion";
    }
    if (from instanceof Chan a
        && a.direction() == Chan.Direction.BOTH
        && to instanceof Chan b
        && Identity.identical(a.elem(), b.elem())) {
      return Kinds.hasName(type) && Kinds.hasName(target) ? NO_CAUSE : null;
    }
    if (toParam && !Kinds.hasName(type)) {
      return toEach(x, (TypeParam) target);
    }
    return param && !Kinds.hasName(target) ? fromEach(x, (TypeParam) type, target) : NO_CAUSE;
  }

  private @Nullable String untyped(Operand x, Type target) {
    if (!(target instanceof TypeParam p)) {
      return untyped.implicit(x, target).type() == null ? NO_CAUSE : null;
    }
    List<Union.Term> terms = Kinds.terms(p);
    if (terms == null || terms.isEmpty()) {
      return NO_CAUSE;
    }
    for (Union.Term t : terms) {
      if (untyped.implicit(x, t.type()).type() == null) {
        return NO_CAUSE;
      }
    }
    return null;
  }

  /** To a type parameter: to all its types. */
  private @Nullable String toEach(Operand x, TypeParam target) {
    List<Union.Term> terms = Kinds.terms(target);
    if (terms == null || terms.isEmpty()) {
      return NO_CAUSE;
    }
    for (Union.Term t : terms) {
      String cause = failure(x, t.type());
      if (cause != null) {
        return "cannot assign "
            + session.text(x.type())
            + " to "
            + session.text(t.type())
            + " (in "
            + session.text(target)
            + ")"
            + more(cause);
      }
    }
    return null;
  }

  /** From a type parameter: from all its types. */
  private @Nullable String fromEach(Operand x, TypeParam type, Type target) {
    List<Union.Term> terms = Kinds.terms(type);
    if (terms == null || terms.isEmpty()) {
      return NO_CAUSE;
    }
    for (Union.Term t : terms) {
      String cause = failure(x.withType(t.type()), target);
      if (cause != null) {
        return "cannot assign "
            + session.text(t.type())
            + " (in "
            + session.text(type)
            + ") to "
            + session.text(target)
            + more(cause);
      }
    }
    return null;
  }

  static String more(String cause) {
    return cause.isEmpty() ? "" : "\n\t" + cause;
  }
}

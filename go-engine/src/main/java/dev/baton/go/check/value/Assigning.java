package dev.baton.go.check.value;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Const;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Assigns values to variables, parameters, elements and constants, and reports those that do not
 * fit.
 */
public final class Assigning {
  private final Session session;
  private final Untyped untyped;
  private final Assignability assignability;

  public Assigning(Session session, Untyped untyped, Assignability assignability) {
    this.session = session;
    this.untyped = untyped;
    this.assignability = assignability;
  }

  /**
   * The operand as a value of {@code type}, converted if it is untyped; without a type, of its
   * default type. {@code context} says in messages where the value goes.
   */
  public Operand assign(Operand operand, @Nullable Type type, String context) {
    Operand x = single(operand);
    switch (x.mode()) {
      case INVALID -> {
        return x;
      }
      case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> {}
      case NO_VALUE, BUILTIN, TYPE -> {
        session.error(
            x,
            "cannot assign "
                + session.text(x)
                + " to "
                + (type == null ? "_" : session.text(type))
                + " in "
                + context);
        return x.toInvalid();
      }
    }
    if (x.isUntyped()) {
      x = typed(x, type, context);
      if (x.isInvalid()) {
        return x;
      }
    }
    if (x.type().underlying() instanceof Signature s && !s.typeParams().isEmpty()) {
      session.error(
          x,
          "cannot use generic function "
              + session.text(x)
              + " without instantiation in "
              + context);
      return x.toInvalid();
    }
    return type == null ? x : checked(x, type, context);
  }

  private Operand checked(Operand x, Type type, String context) {
    String cause = assignability.failure(x, type);
    if (cause == null) {
      return x;
    }
    String message = cannotUse(x, type, context);
    session.error(x, cause.isEmpty() ? message : message + ": " + cause);
    return x.toInvalid();
  }

  private Operand typed(Operand x, @Nullable Type type, String context) {
    Type target = type;
    if (x.isNil()) {
      if (target == null) {
        session.error(x, "use of untyped nil in " + context);
        return x.toInvalid();
      }
    } else if (target == null || Kinds.isProperInterface(target)) {
      target = Kinds.defaultType(x.type());
    }
    Untyped.Implicit implicit = untyped.implicit(x, target);
    Type found = implicit.type();
    if (found != null) {
      return untyped.converted(x, found, implicit.value());
    }
    String detail =
        implicit.problem() == Problem.TRUNCATED
            ? " (truncated)"
            : implicit.problem() == Problem.OVERFLOWS ? " (overflows)" : "";
    session.error(x, cannotUse(x, target, context) + detail);
    return x.toInvalid();
  }

  private String cannotUse(Operand x, Type type, String context) {
    return "cannot use " + session.text(x) + " as " + session.text(type) + " value in " + context;
  }

  /** Reports a call with several results where one value is wanted. */
  public Operand single(Operand x) {
    if (x.mode() == Mode.VALUE && x.type() instanceof Tuple) {
      session.error(x, "multiple-value " + session.text(x) + " in single-value context");
      return x.toInvalid();
    }
    return x;
  }

  /** Gives a declared constant its value, and its type if none was written. */
  public void initialize(Const constant, Operand x) {
    boolean typed = constant.hasType();
    if (x.isInvalid() || x.type() == Basic.INVALID || (typed && constant.type() == Basic.INVALID)) {
      if (!typed) {
        constant.setType(Basic.INVALID);
      }
      return;
    }
    if (!x.isConstant()) {
      session.error(x, session.text(x) + " is not constant");
      if (!typed) {
        constant.setType(Basic.INVALID);
      }
      return;
    }
    if (!typed) {
      constant.setType(x.type());
    }
    Operand value = assign(x, constant.type(), "constant declaration");
    if (value.value() != null) {
      constant.setValue(value.value());
    }
  }

  /** Assigns a declared variable its first value, and its type if none was written. */
  public Operand initialize(Var variable, Operand x, String context) {
    boolean typed = variable.hasType();
    if (x.isInvalid() || x.type() == Basic.INVALID || (typed && variable.type() == Basic.INVALID)) {
      if (!typed) {
        variable.setType(Basic.INVALID);
      }
      return x.toInvalid();
    }
    if (!typed) {
      if (x.isNil() && x.isUntyped()) {
        session.error(x, "use of untyped nil in " + context);
        variable.setType(Basic.INVALID);
        return x.toInvalid();
      }
      variable.setType(Kinds.defaultType(x.type()));
    }
    return assign(x, variable.type(), context);
  }
}

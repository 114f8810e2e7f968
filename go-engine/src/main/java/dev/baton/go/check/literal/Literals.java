package dev.baton.go.check.literal;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Quoted;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Type;
import org.jspecify.annotations.Nullable;

/** Checks literals: basic ones, composite ones, functions. */
public final class Literals {
  private static final int MAX_LENGTH = 10_000;

  private final Session session;
  private final Parts parts;
  private final Values values;
  private final CompositeLiterals composites;

  public Literals(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.composites = new CompositeLiterals(session, parts, values);
  }

  public Operand check(Literal literal, @Nullable Type hint) {
    return switch (literal) {
      case Literal.Basic e -> basic(e);
      case Literal.Composite e -> composites.check(e, hint);
      case Literal.Func e -> function(e);
    };
  }

  private Operand basic(Literal.Basic e) {
    if (e.bad) {
      return Operand.invalid(e);
    }
    if (e.text.length() > MAX_LENGTH && isNumber(e.kind)) {
      session.error(
          e,
          "excessively long constant: "
              + e.text.substring(0, 10)
              + "... ("
              + e.text.length()
              + " chars)");
      return Operand.invalid(e);
    }
    Value value = value(e);
    if (value == Unknown.UNKNOWN) {
      session.error(e, "malformed constant: " + e.text);
      return Operand.invalid(e);
    }
    return values.untyped().checkOverflow(Operand.constant(e, type(e.kind), value), e.pos());
  }

  private static boolean isNumber(Literal.Kind kind) {
    return kind != Literal.Kind.CHAR && kind != Literal.Kind.STRING;
  }

  private static Basic type(Literal.Kind kind) {
    return switch (kind) {
      case INT -> Basic.UNTYPED_INT;
      case FLOAT -> Basic.UNTYPED_FLOAT;
      case IMAG -> Basic.UNTYPED_COMPLEX;
      case CHAR -> Basic.UNTYPED_RUNE;
      case STRING -> Basic.UNTYPED_STRING;
    };
  }

  /** Unknown if it is beyond all measure, or if forbidden characters stand among its digits. */
  private static Value value(Literal.Basic e) {
    try {
      return wellFormed(e);
    } catch (NumberFormatException torn) {
      return Unknown.UNKNOWN;
    }
  }

  private static Value wellFormed(Literal.Basic e) {
    return switch (e.kind) {
      case INT -> dev.baton.go.constant.Literals.integer(e.text);
      case FLOAT -> dev.baton.go.constant.Literals.floating(e.text);
      case IMAG -> dev.baton.go.constant.Literals.imaginary(e.text);
      case CHAR -> IntValue.of(Quoted.rune(e.text));
      case STRING -> new StringValue(Quoted.bytes(e.text));
    };
  }

  /**
   * The body is checked at the end of the statement around, when all that it may use is declared.
   */
  private Operand function(Literal.Func e) {
    var function = parts.types().function(e.type);
    session.recording.record(e.type, dev.baton.go.check.info.Mode.TYPE, function.signature(), null);
    var declared = session.env.declared;
    var iota = session.env.iota;
    var typeParams = session.env.typeParams;
    session.later(
        () -> {
          var outer = session.env.typeParams;
          session.env.typeParams = typeParams;
          parts
              .bodies()
              .body(declared, e, function.signature(), function.parameters(), e.body, iota);
          session.env.typeParams = outer;
        });
    return Operand.value(e, function.signature());
  }
}

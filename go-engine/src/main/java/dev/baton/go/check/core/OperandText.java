package dev.baton.go.check.core;

import dev.baton.go.check.info.Mode;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Kinds;

/** Describes operands as messages do: {@code x (variable of type int)}. */
final class OperandText {
  private OperandText() {}

  static String of(Operand x, TypeText.Qualifier qualifier) {
    if (x.isNil()) {
      return x.type() == Basic.UNTYPED_NIL
          ? "nil"
          : x.type() == Basic.INVALID
              ? "nil (with invalid type)"
              : "nil (of type " + TypeText.of(x.type(), qualifier) + ")";
    }
    String expr = ShortForm.of(x.expr());
    StringBuilder out = new StringBuilder(expr).append(" (");
    boolean value = isValue(x.mode());
    if (value && x.isUntyped()) {
      out.append(TypeText.of(x.type())).append(' ');
    }
    out.append(word(x.mode()));
    if (x.value() != null && !x.value().toString().equals(expr)) {
      out.append(' ').append(x.value());
    }
    if (value && !x.isUntyped()) {
      appendType(out, x, qualifier);
    }
    return out.append(')').toString();
  }

  private static boolean isValue(Mode mode) {
    return switch (mode) {
      case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
      case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> true;
    };
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case INVALID -> "invalid operand";
      case NO_VALUE -> "no value";
      case BUILTIN -> "built-in";
      case TYPE -> "type";
      case CONSTANT -> "constant";
      case VARIABLE -> "variable";
      case MAP_INDEX -> "map index expression";
      case VALUE -> "value";
      case NIL -> "nil";
      case COMMA_OK -> "comma, ok expression";
    };
  }

  private static void appendType(StringBuilder out, Operand x, TypeText.Qualifier qualifier) {
    if (x.type() == Basic.INVALID) {
      out.append(" with invalid type");
      return;
    }
    out.append(Kinds.isGeneric(x.type()) ? " of generic type " : " of type ");
    out.append(TypeText.of(x.type(), qualifier));
    if (x.type() instanceof TypeParam p) {
      out.append(" constrained by ").append(TypeText.of(p.constraint(), qualifier));
      if (p.constraint().underlying() instanceof Interface i && TypeSets.of(i).isEmpty()) {
        out.append(" with empty type set");
      }
    }
  }
}

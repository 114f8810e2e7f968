package dev.baton.go.check.literal;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.ComplexValue;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.FloatValue;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Type;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the elements of map literals. */
final class MapLiterals {
  private final Session session;
  private final Parts parts;
  private final Values values;

  MapLiterals(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  void check(Literal.Composite e, MapType map) {
    Map<Value, List<Type>> visited = new HashMap<>();
    boolean anyType = Kinds.isProperInterface(map.key());
    for (Expr element : e.elements) {
      if (!(element instanceof Expr.KeyValue kv)) {
        session.error(element, "missing key in map literal");
        continue;
      }
      Operand key = parts.exprs().exprWithHint(kv.key, map.key());
      key = values.assigning().assign(key, map.key(), "map literal");
      if (key.isInvalid()) {
        continue;
      }
      if (key.value() != null && isRepeated(visited, key.value(), key.type(), anyType)) {
        session.error(key, "duplicate key " + key.value() + " in map literal");
        continue;
      }
      Operand value = parts.exprs().exprWithHint(kv.value, map.elem());
      values.assigning().assign(value, map.elem(), "map literal");
    }
  }

  /**
   * Whether a key was there before; of keys of interface type, those of other types do not count.
   */
  static boolean isRepeated(
      Map<Value, List<Type>> visited, Value value, Type type, boolean typesMatter) {
    List<Type> types = visited.computeIfAbsent(simplest(value), v -> new ArrayList<>());
    for (Type t : types) {
      if (!typesMatter || Identity.identical(t, type)) {
        return true;
      }
    }
    types.add(type);
    return false;
  }

  /** Equal numbers as equal values. */
  private static Value simplest(Value value) {
    Value real = value instanceof ComplexValue ? Conversion.toFloat(value) : value;
    if (real instanceof FloatValue || real instanceof IntValue) {
      return Conversion.toInt(real) instanceof IntValue i ? i : real;
    }
    return value;
  }
}

package dev.baton.go.check.literal;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Core;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks composite literals. */
final class CompositeLiterals {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final StructLiterals structs;
  private final MapLiterals maps;

  CompositeLiterals(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.structs = new StructLiterals(session, parts, values);
    this.maps = new MapLiterals(session, parts, values);
  }

  /** {@code hint} is the element type of the literal around, for one without a type of its own. */
  Operand check(Literal.Composite e, @Nullable Type hint) {
    if (e.type instanceof TypeExpr.Array a && a.length == null) {
      return countedArray(e, a);
    }
    Type type;
    Type base;
    if (e.type != null) {
      type = parts.types().type(e.type);
      base = type;
    } else if (hint != null) {
      type = hint;
      Type core = Core.type(hint);
      if (core == null) {
        session.error(
            e, "invalid composite literal element type " + session.text(hint) + " (no core type)");
        return Operand.invalid(e);
      }
      base = core instanceof Pointer p ? p.elem() : core;
    } else {
      session.error(e, "missing type in composite literal");
      return Operand.invalid(e);
    }
    return elements(e, type, base) ? Operand.value(e, type) : Operand.invalid(e);
  }

  private Operand countedArray(Literal.Composite e, TypeExpr.Array array) {
    Type elem = parts.types().varType(array.elem);
    long length = indexed(e.elements, elem, -1);
    ArrayType type = new ArrayType(elem, length);
    session.recording.record(array, Mode.TYPE, type, null);
    return Operand.value(e, type);
  }

  private boolean elements(Literal.Composite e, Type type, Type base) {
    switch (Core.type(base)) {
      case Type t when !isComplete(t) -> {
        session.error(e, "invalid recursive type");
        return false;
      }
      case Struct s -> structs.check(e, base, s);
      case ArrayType a -> indexed(e.elements, a.elem(), a.length());
      case Slice s -> indexed(e.elements, s.elem(), -1);
      case MapType m -> maps.check(e, m);
      case null, default -> {
        for (Expr element : e.elements) {
          parts.exprs().use(List.of(element instanceof Expr.KeyValue kv ? kv.value : element));
        }
        if (base.underlying() == Basic.INVALID) {
          return true; // The type is wrong; the literal is a value of it all the same.
        }
        session.error(e, "invalid composite literal type " + session.text(type));
        return false;
      }
    }
    return true;
  }

  private static boolean isComplete(Type type) {
    return switch (type) {
      case Struct s -> s.isComplete();
      case ArrayType a -> a.isComplete();
      case Slice s -> s.isComplete();
      case MapType m -> m.isComplete();
      default -> true;
    };
  }

  /** The elements of an array or slice; gives the length they need. */
  private long indexed(List<Expr> elements, Type elem, long length) {
    Set<Long> visited = new HashSet<>();
    long index = 0;
    long max = 0;
    for (Expr e : elements) {
      boolean valid = false;
      Expr value = e;
      if (e instanceof Expr.KeyValue kv) {
        var key = parts.exprs().indexValue(kv.key, length);
        if (key.type() != Basic.INVALID) {
          if (key.value() >= 0) {
            index = key.value();
            valid = true;
          } else {
            session.error(e, "index " + Session.text(kv.key) + " must be integer constant");
          }
        }
        value = kv.value;
      } else if (length >= 0 && index >= length) {
        session.error(e, "index " + index + " is out of bounds (>= " + length + ")");
      } else {
        valid = true;
      }
      if (valid && !visited.add(index)) {
        session.error(e, "duplicate index " + index + " in array or slice literal");
      }
      index++;
      max = Math.max(max, index);
      Operand x = parts.exprs().exprWithHint(value, elem);
      values.assigning().assign(x, elem, "array or slice literal");
    }
    return max;
  }
}

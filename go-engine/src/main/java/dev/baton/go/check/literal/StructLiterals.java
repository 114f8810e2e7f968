package dev.baton.go.check.literal;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;

/** Checks the elements of struct literals. */
final class StructLiterals {
  private static final String MIXTURE =
      "mixture of field:value and value elements in struct literal";

  private final Session session;
  private final Parts parts;
  private final Values values;

  StructLiterals(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  void check(Literal.Composite e, Type type, Struct struct) {
    if (e.elements.isEmpty()) {
      return;
    }
    if (e.elements.getFirst() instanceof Expr.KeyValue) {
      named(e, type, struct);
    } else {
      listed(e, type, struct);
    }
  }

  private void named(Literal.Composite e, Type type, Struct struct) {
    boolean[] visited = new boolean[struct.size()];
    for (Expr element : e.elements) {
      if (!(element instanceof Expr.KeyValue kv)) {
        session.error(element, MIXTURE);
        continue;
      }
      int i = kv.key instanceof Ident key ? index(struct, key) : -1;
      Operand x = parts.exprs().expr(null, kv.value);
      if (!(kv.key instanceof Ident key)) {
        session.error(kv, "invalid field name " + Session.text(kv.key) + " in struct literal");
      } else if (i < 0) {
        session.error(
            kv.key,
            "unknown field " + key.name + " in struct literal of type " + session.text(type));
      } else {
        session.info().recordUse(key, struct.field(i));
        values.assigning().assign(x, struct.field(i).type(), "struct literal");
        if (visited[i]) {
          session.error(kv, "duplicate field name " + key.name + " in struct literal");
        }
        visited[i] = true;
      }
    }
  }

  private int index(Struct struct, Ident name) {
    for (int i = 0; i < struct.size() && !name.isBlank(); i++) {
      if (struct.field(i).sameId(session.pkg, name.name)) {
        return i;
      }
    }
    return -1;
  }

  private void listed(Literal.Composite e, Type type, Struct struct) {
    for (int i = 0; i < e.elements.size(); i++) {
      Expr element = e.elements.get(i);
      if (element instanceof Expr.KeyValue) {
        session.error(element, MIXTURE);
        continue;
      }
      Operand x = parts.exprs().expr(null, element);
      if (i >= struct.size()) {
        session.error(x, "too many values in struct literal of type " + session.text(type));
        break;
      }
      Var field = struct.field(i);
      if (!field.exported() && field.pkg() != session.pkg) {
        session.error(
            x,
            "implicit assignment to unexported field "
                + field.name()
                + " in struct literal of type "
                + session.text(type));
        continue;
      }
      values.assigning().assign(x, field.type(), "struct literal");
    }
    if (e.elements.size() < struct.size()) {
      session.error(e.rbracePos, "too few values in struct literal of type " + session.text(type));
    }
  }
}

package dev.baton.go.syntax.print;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions and simple statements as gc's messages show them: on one line, spaced in one way,
 * with {@code …} for what stands in the braces of functions and composite literals.
 */
public final class ShortForm {
  private final StringBuilder out = new StringBuilder();

  private ShortForm() {}

  public static String of(Expr expr) {
    ShortForm form = new ShortForm();
    form.expr(expr);
    return form.out.toString();
  }

  /** Several expressions, with commas between them. */
  public static String of(List<? extends Expr> exprs) {
    ShortForm form = new ShortForm();
    form.exprs(exprs);
    return form.out.toString();
  }

  public static String of(SimpleStmt stmt) {
    return switch (stmt) {
      case SimpleStmt.Empty _ -> "";
      case SimpleStmt.Expression expression -> of(expression.x);
      case SimpleStmt.Send send -> of(send.chan) + " <- " + of(send.value);
      case SimpleStmt.IncDec incDec -> of(incDec.x) + incDec.op + incDec.op;
      case SimpleStmt.Assign assign ->
          of(assign.lhs) + " " + operator(assign) + "= " + of(assign.rhs);
      case SimpleStmt.Define define -> of(define.lhs) + " := " + of(define.rhs);
    };
  }

  private static String operator(SimpleStmt.Assign assign) {
    return assign.op == null ? "" : assign.op.toString();
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Bad _ -> out.append("<bad expr>");
      case Ident ident -> out.append(ident.name);
      case Literal literal -> literal(literal);
      case TypeExpr type -> type(type);
      case Expr.Paren paren -> print("(", paren.x, ")");
      case Expr.Selector selector -> print("", selector.x, "." + selector.sel.name);
      case Expr.Index index -> index(index);
      case Expr.Slice slice -> slice(slice);
      case Expr.TypeAssert assertion -> typeAssert(assertion);
      case Expr.TypeSwitchGuard guard -> print("", guard.x, ".(type)");
      case Expr.Call call -> call(call);
      case Expr.Star star -> print("*", star.x, "");
      case Expr.Unary unary -> print(unary.op.toString(), unary.x, "");
      case Expr.Binary binary -> binary(binary);
      case Expr.KeyValue element -> keyValue(element);
    }
  }

  private void print(String before, Expr expr, String after) {
    out.append(before);
    expr(expr);
    out.append(after);
  }

  private void optional(@Nullable Expr expr) {
    if (expr != null) {
      expr(expr);
    }
  }

  private void exprs(List<? extends Expr> exprs) {
    String separator = "";
    for (Expr expr : exprs) {
      print(separator, expr, "");
      separator = ", ";
    }
  }

  private void literal(Literal literal) {
    switch (literal) {
      case Literal.Basic basic -> out.append(basic.text);
      case Literal.Composite composite -> {
        optional(composite.type);
        out.append(composite.elements.isEmpty() ? "{}" : "{…}");
      }
      case Literal.Func func -> {
        type(func.type);
        out.append(func.body.stmts.isEmpty() ? " {}" : " {…}");
      }
    }
  }

  private void index(Expr.Index index) {
    print("", index.x, "[");
    exprs(index.indices);
    out.append(']');
  }

  private void slice(Expr.Slice slice) {
    print("", slice.x, "[");
    optional(slice.low);
    out.append(':');
    optional(slice.high);
    if (slice.max != null) {
      print(":", slice.max, "");
    }
    out.append(']');
  }

  private void typeAssert(Expr.TypeAssert assertion) {
    print("", assertion.x, ".(");
    print("", assertion.type, ")");
  }

  private void call(Expr.Call call) {
    print("", call.fun, "(");
    exprs(call.args);
    out.append(call.hasEllipsis() ? "...)" : ")");
  }

  private void binary(Expr.Binary binary) {
    print("", binary.x, " " + binary.op + " ");
    expr(binary.y);
  }

  private void keyValue(Expr.KeyValue element) {
    print("", element.key, ": ");
    expr(element.value);
  }

  private void type(TypeExpr type) {
    switch (type) {
      case TypeExpr.Array array -> array(array);
      case TypeExpr.SliceOf slice -> print("[]", slice.elem, "");
      case TypeExpr.Struct struct -> struct(struct);
      case TypeExpr.Func func -> {
        out.append("func");
        signature(func);
      }
      case TypeExpr.Interface iface -> iface(iface);
      case TypeExpr.Map map -> {
        print("map[", map.key, "]");
        expr(map.value);
      }
      case TypeExpr.Chan chan -> chan(chan);
      case TypeExpr.Variadic variadic -> print("...", variadic.elem, "");
    }
  }

  private void array(TypeExpr.Array array) {
    if (array.length == null) {
      print("[...]", array.elem, "");
    } else {
      print("[", array.length, "]");
      expr(array.elem);
    }
  }

  private void chan(TypeExpr.Chan chan) {
    out.append(
        switch (chan.direction) {
          case BOTH -> "chan ";
          case SEND_ONLY -> "chan<- ";
          case RECEIVE_ONLY -> "<-chan ";
        });
    boolean parens =
        chan.direction == TypeExpr.Direction.BOTH
            && chan.elem instanceof TypeExpr.Chan elem
            && elem.direction == TypeExpr.Direction.RECEIVE_ONLY;
    print(parens ? "(" : "", chan.elem, parens ? ")" : "");
  }

  private void signature(TypeExpr.Func func) {
    fields("(", func.params, ", ", ")");
    if (func.results.size() == 1 && func.results.getFirst().name == null) {
      print(" ", func.results.getFirst().type, "");
    } else if (!func.results.isEmpty()) {
      fields(" (", func.results, ", ", ")");
    }
  }

  private void struct(TypeExpr.Struct struct) {
    fields("struct{", struct.fields, "; ", "}");
  }

  /** Names that share a type are printed with it once, after the last. */
  private void fields(String open, List<Field> fields, String separator, String close) {
    out.append(open);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Field next = i + 1 < fields.size() ? fields.get(i + 1) : null;
      boolean shares = next != null && next.name != null && next.type == field.type;
      if (field.name != null) {
        out.append(field.name.name).append(shares ? "" : " ");
      }
      if (!shares || field.name == null) {
        expr(field.type.unparen());
      }
      if (field.tag != null && !shares) {
        out.append(' ').append(field.tag.text);
      }
      out.append(next == null ? "" : shares ? ", " : separator);
    }
    out.append(close);
  }

  private void iface(TypeExpr.Interface iface) {
    out.append("interface{");
    String separator = "";
    for (Field element : iface.elements) {
      out.append(separator);
      separator = "; ";
      if (element.name != null && element.type instanceof TypeExpr.Func method) {
        out.append(element.name.name);
        signature(method);
      } else {
        expr(element.type);
      }
    }
    out.append('}');
  }
}

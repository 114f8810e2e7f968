package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.Target;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.literal.Literals;
import dev.baton.go.check.part.Expressions;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks expressions: finds the part that knows a node, records what it says. */
public final class ExpressionChecker implements Expressions {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final Names names;
  private final Selectors selectors;
  private final Literals literals;
  private final UnaryOperators unary;
  private final Comparisons comparisons;
  private final BinaryOperators binary;
  private final Indexing indexing;
  private final Slicing slicing;
  private final Assertions assertions;

  public ExpressionChecker(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.names = new Names(session, parts);
    this.selectors = new Selectors(session, parts);
    this.literals = new Literals(session, parts, values);
    this.unary = new UnaryOperators(session, parts, values);
    this.comparisons = new Comparisons(session, values);
    this.binary = new BinaryOperators(session, parts, values, comparisons);
    this.indexing = new Indexing(session, parts, values);
    this.slicing = new Slicing(session, parts);
    this.assertions = new Assertions(session, parts);
  }

  @Override
  public Operand raw(
      @Nullable Target target, Expr expr, @Nullable Type hint, boolean allowGeneric) {
    Operand x = check(target, expr, hint);
    if (!allowGeneric) {
      x = nonGeneric(target, x);
    }
    session.recording.record(x);
    return x;
  }

  private Operand check(@Nullable Target target, Expr expr, @Nullable Type hint) {
    return switch (expr) {
      case Expr.Bad e -> Operand.invalid(e);
      case Ident e -> names.check(e, null, false);
      case Literal e -> literals.check(e, hint);
      case TypeExpr.Variadic e -> {
        session.error(e, "invalid use of '...'");
        yield Operand.invalid(e);
      }
      case TypeExpr e -> Operand.type(e, parts.types().type(e));
      case Expr.Paren e -> raw(null, e.x, null, false).withExpr(e);
      case Expr.Selector e -> selectors.check(e, null, false);
      case Expr.Index e -> index(target, e);
      case Expr.Slice e -> slicing.check(e);
      case Expr.TypeAssert e -> assertions.check(e);
      case Expr.TypeSwitchGuard e -> {
        session.error(e, "invalid syntax tree: use of .(type) outside type switch");
        use(List.of(e.x));
        yield Operand.invalid(e);
      }
      case Expr.Call e -> parts.calls().call(e);
      case Expr.Star e -> unary.star(e);
      case Expr.Unary e -> unary.check(e);
      case Expr.Binary e -> binary(e, e.x, e.op, e.y);
      case Expr.KeyValue e -> {
        session.error(e, "invalid syntax tree: no key:value expected");
        yield Operand.invalid(e);
      }
    };
  }

  private Operand index(@Nullable Target target, Expr.Index e) {
    Operand x = indexing.check(e);
    return isInstantiation(x) ? parts.calls().functionInstance(target, e.lbrackPos, x, e) : x;
  }

  @Override
  public Operand index(Expr.Index index) {
    return indexing.check(index);
  }

  @Override
  public boolean isInstantiation(Operand x) {
    return Indexing.isGenericFunction(x);
  }

  @Override
  public Operand nonGeneric(@Nullable Target target, Operand x) {
    if (x.isInvalid() || x.mode() == Mode.NO_VALUE) {
      return x;
    }
    String what;
    if (Kinds.isGeneric(x.type())) {
      what = "type";
    } else if (x.type() instanceof Signature s && !s.typeParams().isEmpty()) {
      if (target != null) {
        int pos = dev.baton.go.check.text.NodePosition.of(x.expr());
        return parts.calls().functionInstance(target, pos, x, null);
      }
      what = "function";
    } else {
      return x;
    }
    session.error(
        x, "cannot use generic " + what + " " + Session.text(x.expr()) + " without instantiation");
    return x.toInvalid();
  }

  @Override
  public Operand expr(@Nullable Target target, Expr expr) {
    return single(value(raw(target, expr, null, false)));
  }

  @Override
  public Operand genericExpr(Expr expr) {
    return single(value(raw(null, expr, null, true)));
  }

  @Override
  public Operand exprWithHint(Expr expr, Type hint) {
    return single(value(raw(null, expr, hint, false)));
  }

  @Override
  public Operand exprOrType(Expr expr, boolean allowGeneric) {
    Operand x = raw(null, expr, null, allowGeneric);
    if (x.mode() == Mode.NO_VALUE) {
      session.error(x, session.text(x) + " used as value or type");
      return x.toInvalid();
    }
    return single(x);
  }

  private Operand single(Operand x) {
    return values.assigning().single(x);
  }

  /** Reports what is no value. */
  private Operand value(Operand x) {
    String wrong =
        switch (x.mode()) {
          case NO_VALUE -> " used as value";
          case BUILTIN -> " must be called";
          case TYPE -> " is not an expression";
          case INVALID, CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> "";
        };
    if (wrong.isEmpty()) {
      return x;
    }
    session.error(x, session.text(x) + wrong);
    return x.toInvalid();
  }

  @Override
  public Results multi(Expr expr, boolean allowCommaOk) {
    Operand x = value(raw(null, expr, null, false));
    if (x.type() instanceof Tuple t && !x.isInvalid()) {
      return new Expressions.Results(spread(expr, t), false);
    }
    if (allowCommaOk && x.hasCommaOk()) {
      Operand ok = Operand.value(expr, Basic.UNTYPED_BOOL);
      return new Expressions.Results(List.of(x, ok), true);
    }
    return new Expressions.Results(List.of(x), false);
  }

  private static List<Operand> spread(Expr expr, Tuple tuple) {
    List<Operand> list = new ArrayList<>(tuple.size());
    for (Var v : tuple.vars()) {
      list.add(Operand.value(expr, v.type()));
    }
    return list;
  }

  @Override
  public List<Operand> list(List<Expr> exprs) {
    if (exprs.size() == 1) {
      return multi(exprs.getFirst(), false).operands();
    }
    List<Operand> list = new ArrayList<>(exprs.size());
    for (Expr e : exprs) {
      list.add(expr(null, e));
    }
    return list;
  }

  @Override
  public boolean use(List<Expr> exprs) {
    boolean ok = true;
    for (Expr e : exprs) {
      ok &= use(e, false);
    }
    return ok;
  }

  @Override
  public boolean useLeft(List<Expr> exprs) {
    boolean ok = true;
    for (Expr e : exprs) {
      ok &= use(e, true);
    }
    return ok;
  }

  private boolean use(Expr expr, boolean left) {
    if (!(expr.unparen() instanceof Ident ident)) {
      return !raw(null, expr, null, true).isInvalid();
    }
    if (ident.isBlank()) {
      return true;
    }
    Var v = left && session.env.scope.lookup(ident.name) instanceof Var w ? w : null;
    boolean used = v != null && v.used();
    boolean ok = !exprOrType(ident, true).isInvalid();
    if (v != null && v.pkg() == session.pkg) {
      v.setUsed(used);
    }
    return ok;
  }

  @Override
  public Operand binary(Expr.@Nullable Binary whole, Expr x, Operator op, Expr y) {
    return binary.check(whole, x, op, y);
  }

  @Override
  public Operand ident(Ident ident, @Nullable TypeName defined, boolean wantType) {
    return names.check(ident, defined, wantType);
  }

  @Override
  public Operand selector(Expr.Selector selector, @Nullable TypeName defined, boolean wantType) {
    return selectors.check(selector, defined, wantType);
  }

  @Override
  public Index indexValue(Expr index, long limit) {
    return indexing.value(index, limit);
  }

  @Override
  public Operand validIndex(Operand x, String what, boolean allowNegative) {
    return indexing.valid(x, what, allowNegative);
  }

  @Override
  public void checkAssertion(Expr expr, Operand operand, Type type, boolean typeSwitch) {
    assertions.possible(expr, operand, type, typeSwitch);
  }

  @Override
  public Operand compareCase(Operand value, Operand tag) {
    return comparisons.check(value, Operator.EQL, tag, true);
  }

  @Override
  public Operand[] match(Operand x, Operand y) {
    return binary.match(x, y);
  }
}

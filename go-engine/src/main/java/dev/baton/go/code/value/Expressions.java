package dev.baton.go.code.value;

import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.convert.Assertions;
import dev.baton.go.code.convert.Boxing;
import dev.baton.go.code.convert.Constants;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Parts;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.Places;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pushes the values of expressions; each kind of expression has a class of its own. */
public final class Expressions implements Parts.Values {
  private final Gen gen;
  private final Operators operators;
  private final Comparisons comparisons;
  private final Boxing boxing;
  private final Selectors selectors;
  private final Elements elements;
  private final Composites composites;
  private final Assertions assertions;
  private final Places places;

  public Expressions(Gen gen) {
    this.gen = gen;
    this.operators = new Operators(gen);
    this.comparisons = new Comparisons(gen);
    this.boxing = new Boxing(gen);
    this.selectors = new Selectors(gen);
    this.elements = new Elements(gen);
    this.composites = new Composites(gen);
    this.assertions = new Assertions(gen);
    this.places = new Places(gen);
  }

  @Override
  public void push(Expr expr) {
    Runnable given = gen.given.get(expr);
    if (given != null) {
      given.run();
      return;
    }
    Value constant = constant(expr);
    if (constant != null) {
      Constants.push(gen, constant, gen.unit.type(expr));
    } else if (isNil(expr)) {
      gen.zero(gen.unit.type(expr));
    } else {
      compute(expr);
    }
  }

  private void compute(Expr expr) {
    switch (expr) {
      case Expr.Paren e -> push(e.x);
      case Ident e -> selectors.name(e);
      case Literal.Composite e -> composites.push(e);
      case Literal.Func e -> gen.closures().push(e);
      case Expr.Selector e -> selectors.push(e);
      case Expr.Index e -> elements.index(e);
      case Expr.Slice e -> elements.slice(e);
      case Expr.TypeAssert e -> assertions.push(e);
      case Expr.Call e -> gen.calls().call(e);
      case Expr.Star e -> read(e);
      case Expr.Unary e -> operators.unary(e);
      case Expr.Binary e -> operators.binary(e);
      case Literal.Basic e -> throw unexpected(e);
      case Expr.KeyValue e -> throw unexpected(e);
      case Expr.TypeSwitchGuard e -> throw unexpected(e);
      case Expr.Bad e -> throw unexpected(e);
      case TypeExpr e -> throw unexpected(e);
    }
  }

  private void read(Expr expr) {
    Place place = places.place(expr);
    place.push();
    place.load();
  }

  private static Unsupported unexpected(Expr expr) {
    return new Unsupported("no value: " + expr.getClass().getSimpleName());
  }

  @Override
  public void push(Expr expr, Type target) {
    if (isNil(expr)) {
      gen.zero(target);
      return;
    }
    Value constant = gen.given.containsKey(expr) ? null : constant(expr);
    if (constant != null && !Reps.isInterface(target)) {
      Constants.push(gen, constant, target);
      return;
    }
    push(expr);
    assignable(gen.unit.type(expr), target, owned(expr));
  }

  @Override
  public void pushOwned(Expr expr, Type target) {
    push(expr, target);
    if (Reps.isAggregate(target) && !owned(expr)) {
      gen.copy(target);
    }
  }

  private @Nullable Value constant(Expr expr) {
    TypeAndValue known = gen.unit.known(expr);
    return known == null || known.isType() ? null : known.value();
  }

  private boolean isNil(Expr expr) {
    TypeAndValue known = gen.unit.known(expr.unparen());
    return known != null && known.mode() == Mode.NIL;
  }

  @Override
  public boolean owned(Expr expr) {
    return switch (expr.unparen()) {
      case Expr.Call call -> !gen.unit.isType(call.fun) || owned(call.args.getFirst());
      case Literal _ -> true;
      case Expr.Unary unary -> unary.op == Operator.ARROW;
      default -> false;
    };
  }

  @Override
  public void discard(Expr expr) {
    switch (expr.unparen()) {
      case Expr.Call call when !gen.unit.isType(call.fun) -> {
        gen.calls().call(call);
        gen.popResults(gen.calls().results(call));
      }
      default -> {
        push(expr);
        gen.pop(Reps.kind(gen.unit.type(expr)));
      }
    }
  }

  @Override
  public void jump(Expr condition, boolean when, Label target) {
    comparisons.jump(condition, when, target);
  }

  @Override
  public List<Temp> multi(Expr expr) {
    List<Temp> given = gen.givenResults.get(expr);
    if (given != null) {
      return given;
    }
    return switch (expr.unparen()) {
      case Expr.Call call -> tuple(call);
      case Expr.Index index -> elements.commaOk(index);
      case Expr.TypeAssert assertion -> assertions.commaOk(assertion);
      case Expr.Unary receive -> operators.commaOk(receive);
      default -> throw unexpected(expr);
    };
  }

  private List<Temp> tuple(Expr.Call call) {
    List<Type> types = gen.calls().results(call);
    gen.calls().call(call);
    return Tuples.unpack(gen, types);
  }

  @Override
  public void address(Expr expr) {
    places.address(expr);
  }

  @Override
  public Place place(Expr expr) {
    return places.place(expr);
  }

  @Override
  public Place target(Expr expr) {
    return places.target(expr);
  }

  @Override
  public void assignable(Type from, Type to, boolean owned) {
    boxing.assignable(from, to, owned);
  }

  @Override
  public void operate(Operator op, Type type) {
    operators.operate(op, type);
  }

  @Override
  public void operate(Operator op, Type type, Expr y) {
    operators.operate(op, type, y);
  }

  @Override
  public void shift(Operator op, Type type, Expr count) {
    operators.shift(op, type, count);
  }

  @Override
  public void equal(Type type) {
    comparisons.equal(type);
  }
}

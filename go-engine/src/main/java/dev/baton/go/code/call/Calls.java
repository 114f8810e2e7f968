package dev.baton.go.code.call;

import dev.baton.go.check.info.Instance;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.Selection;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.convert.Conversions;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Parts;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Func;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls and conversions. */
public final class Calls implements Parts.Calls {
  private final Gen gen;
  private final Builtins builtins;
  private final Arguments arguments;
  private final Methods methods;

  public Calls(Gen gen) {
    this.gen = gen;
    this.builtins = new Builtins(gen);
    this.arguments = new Arguments(gen);
    this.methods = new Methods(gen);
  }

  @Override
  public void call(Expr.Call call) {
    if (gen.unit.isType(call.fun)) {
      gen.line(call.lparenPos);
      new Conversions(gen).convert(call.args.getFirst(), gen.unit.type(call.fun));
    } else if (isBuiltin(call)) {
      gen.line(call.lparenPos);
      builtins.call(call);
    } else {
      CallPlan plan = plan(call);
      plan.push(gen, i -> plan.operands().get(i).push().run());
      gen.line(call.lparenPos);
      plan.invoke().accept(gen);
    }
  }

  private boolean isBuiltin(Expr.Call call) {
    TypeAndValue known = gen.unit.known(call.fun.unparen());
    return (known != null && known.mode() == Mode.BUILTIN)
        || builtins.id(call.fun.unparen()) != null;
  }

  @Override
  public List<Type> results(Expr.Call call) {
    TypeAndValue known = gen.unit.known(call);
    if (gen.unit.isType(call.fun) || isBuiltin(call)) {
      boolean nothing =
          known == null || known.mode() == Mode.NO_VALUE || known.type() instanceof Tuple;
      return nothing || builtins.isStatement(call) ? List.of() : List.of(gen.unit.type(call));
    }
    return types(signature(call).results());
  }

  static List<Type> types(Tuple tuple) {
    return tuple.vars().stream().map(Var::type).toList();
  }

  private Signature signature(Expr.Call call) {
    return (Signature) gen.unit.type(call.fun).underlying();
  }

  private CallPlan plan(Expr.Call call) {
    Signature signature = signature(call);
    List<Type> results = types(signature.results());
    Expr fun = call.fun.unparen();
    Ident name = name(fun);
    if (name != null && gen.unit.info().use(name) instanceof Func f && isDeclared(fun)) {
      return declared(call, signature, f, name);
    }
    if (fun instanceof Expr.Selector s && isMethod(s)) {
      return method(call, signature, methods.target(s), s.x);
    }
    FuncShape shape = gen.shapes().func(signature);
    List<CallPlan.Operand> operands = new ArrayList<>();
    operands.add(new CallPlan.Operand(shape.desc(), () -> gen.values().push(fun)));
    operands.addAll(arguments.of(call, signature));
    return new CallPlan(
        1,
        operands,
        inner -> {
          inner.b.invokevirtual(shape.desc(), "call", shape.callType());
          if (results.size() == 1) {
            inner.cast(results.getFirst());
          }
        },
        results);
  }

  private boolean isMethod(Expr.Selector s) {
    Selection selection = gen.unit.info().selection(s);
    return selection != null && selection.kind() == Selection.Kind.METHOD;
  }

  /** Whether a func object is a declared function here, not a method that a selector selects. */
  private boolean isDeclared(Expr fun) {
    return switch (fun) {
      case Expr.Selector s -> gen.unit.info().selection(s) == null;
      case Expr.Index i -> isDeclared(i.x.unparen());
      default -> true;
    };
  }

  private static @Nullable Ident name(Expr fun) {
    return switch (fun) {
      case Ident i -> i;
      case Expr.Selector s -> s.sel;
      case Expr.Index i -> name(i.x.unparen());
      default -> null;
    };
  }

  private CallPlan declared(Expr.Call call, Signature signature, Func f, Ident name) {
    Instance instance = gen.unit.info().instance(name);
    List<Type> typeArgs = instance == null ? List.of() : gen.unit.map().list(instance.typeArgs());
    return new CallPlan(
        0,
        arguments.of(call, signature),
        inner -> inner.shapes().call(inner.b, f.origin(), typeArgs),
        types(signature.results()));
  }

  private CallPlan method(
      Expr.Call call, Signature signature, Methods.Target target, Expr receiver) {
    List<CallPlan.Operand> operands = new ArrayList<>();
    operands.add(
        new CallPlan.Operand(
            methods.receiverDesc(target), () -> methods.pushReceiver(target, receiver)));
    operands.addAll(arguments.of(call, signature));
    List<Type> results = types(signature.results());
    return new CallPlan(
        target.isInterface() ? 1 : 0,
        operands,
        inner -> Methods.invoke(inner, target, results),
        results);
  }

  @Override
  public void delayed(Expr.Call call) {
    if (gen.unit.isType(call.fun)) {
      throw new dev.baton.go.code.jvm.Unsupported("go or defer of a conversion");
    }
    if (isBuiltin(call)) {
      delayedBuiltin(call);
      return;
    }
    Signature signature = signature(call);
    Expr fun = call.fun.unparen();
    boolean plain = signature.params().size() == 0 && signature.results().size() == 0;
    CallPlan plan = plan(call);
    if (plain && plan.goroutineAt() == 1 && !(fun instanceof Expr.Selector s && isMethod(s))) {
      gen.values().push(fun); // It is a function without parameters and results itself.
      return;
    }
    for (int i = 0; i < plan.operands().size(); i++) {
      plan.operands().get(i).push().run();
      if (i == 0 && plan.goroutineAt() == 1 && fun instanceof Expr.Selector s && isMethod(s)) {
        gen.checkNil(); // The method value of a nil interface panics when it is evaluated.
      }
    }
    Adapters.push(
        gen,
        Jvm.FUNC_TO_V,
        Adapters.CALL_TO_V,
        plan.operands().stream().map(CallPlan.Operand::desc).toList(),
        (inner, captured) -> {
          plan.push(inner, captured);
          plan.invoke().accept(inner);
          inner.popResults(plan.results());
          inner.b.return_();
        });
  }

  private void delayedBuiltin(Expr.Call call) {
    if (Argument.areForwarded(gen, call)) {
      delayedForwarding(call);
      return;
    }
    List<Expr> args = call.args.stream().filter(a -> !gen.unit.isType(a)).toList();
    args.forEach(a -> gen.values().push(a));
    Adapters.push(
        gen,
        Jvm.FUNC_TO_V,
        Adapters.CALL_TO_V,
        args.stream().map(a -> gen.desc(gen.unit.type(a))).toList(),
        (inner, captured) -> {
          for (int i = 0; i < args.size(); i++) {
            int place = i;
            inner.given.put(args.get(i), () -> captured.accept(place));
          }
          inner.values().discard(call);
          inner.b.return_();
        });
  }

  private void delayedForwarding(Expr.Call call) {
    List<Temp> results = gen.values().multi(call.args.getFirst());
    results.forEach(gen::push);
    Adapters.push(
        gen,
        Jvm.FUNC_TO_V,
        Adapters.CALL_TO_V,
        results.stream().map(r -> gen.desc(r.type())).toList(),
        (inner, captured) -> {
          List<Temp> taken = new ArrayList<>();
          for (int i = 0; i < results.size(); i++) {
            captured.accept(i);
            taken.add(inner.temp(results.get(i).type(), results.get(i).owned()));
          }
          inner.givenResults.put(call.args.getFirst(), taken);
          inner.values().discard(call);
          inner.b.return_();
        });
  }
}

package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.Target;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Calls;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Core;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks calls and conversions. */
public final class CallChecker implements Calls {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final FunctionInstances instances;
  private final Arguments arguments;
  private final Builtins builtins;

  public CallChecker(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.instances = new FunctionInstances(session, parts);
    this.arguments = new Arguments(session, parts, values, instances);
    this.builtins = new Builtins(session, parts, values, arguments);
  }

  @Override
  public Operand call(Expr.Call call) {
    Operand fun;
    Expr.Index written = null;
    if (call.fun instanceof Expr.Index index) {
      fun = parts.exprs().index(index);
      if (parts.exprs().isInstantiation(fun) && !fun.isInvalid()) {
        written = index;
      }
      fun = fun.withExpr(index);
      session.recording.record(fun);
    } else {
      fun = parts.exprs().exprOrType(call.fun, true);
    }
    return switch (fun.mode()) {
      case INVALID -> {
        parts.exprs().use(call.args);
        yield fun.failed(call);
      }
      case TYPE -> conversion(call, fun);
      case BUILTIN -> builtin(call, fun);
      default -> function(call, fun, written);
    };
  }

  private Operand builtin(Expr.Call call, Operand fun) {
    Builtin.Id id = fun.builtin();
    Operand x = id == null ? Operand.invalid(call) : builtins.check(call, id);
    if (!x.isInvalid() && !x.isConstant()) {
      session.env.hasCallOrReceive = true;
    }
    return x;
  }

  private Operand conversion(Expr.Call call, Operand fun) {
    if (parts.exprs().nonGeneric(null, fun).isInvalid()) {
      return Operand.invalid(call);
    }
    Type type = fun.type();
    int count = call.args.size();
    if (count == 0) {
      session.error(call, "missing argument in conversion to " + session.text(type));
      return Operand.invalid(call);
    }
    if (count > 1) {
      parts.exprs().use(call.args);
      session.error(
          call.args.getLast(), "too many arguments in conversion to " + session.text(type));
      return Operand.invalid(call);
    }
    Operand x = parts.exprs().expr(null, call.args.getFirst());
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    if (type.underlying() instanceof Interface i
        && !(type instanceof TypeParam)
        && !TypeSets.of(i).isMethodSet()) {
      session.error(
          call,
          "cannot use interface "
              + session.text(type)
              + " in conversion (contains specific type constraints or is comparable)");
      return x.withExpr(call);
    }
    if (call.hasEllipsis()) {
      session.error(
          call.args.getFirst(), "invalid use of ... in conversion to " + session.text(type));
      return x.withExpr(call);
    }
    return values.converting().convert(x, type).withExpr(call);
  }

  private Operand function(Expr.Call call, Operand fun, Expr.@Nullable Index written) {
    if (!(Core.type(fun.type()) instanceof Signature signature)) {
      // The arguments are left alone, so that variables in them may come out as unused.
      session.error(fun, "invalid operation: cannot call non-function " + session.text(fun));
      return fun.failed(call);
    }
    List<Expr> exprs = List.of();
    List<Type> given = List.of();
    if (written != null) {
      exprs = written.indices;
      List<Type> types = parts.types().types(exprs);
      if (types == null || instances.tooMany(types, signature, exprs, false)) {
        parts.exprs().use(call.args);
        return fun.failed(call);
      }
      given = types;
    }
    boolean generic = !signature.typeParams().isEmpty();
    if (generic && given.size() == signature.typeParams().size() && written != null) {
      signature = instances.instantiate(written.lbrackPos, written, signature, given, exprs);
      given = List.of();
      exprs = List.of();
    }
    Signature called = arguments.check(call, signature, given, exprs);
    if (generic && called.typeParams().isEmpty()) {
      session.recording.record(call.fun, Mode.VALUE, called, null);
    }
    session.env.hasCallOrReceive = true;
    return result(call, called);
  }

  private static Operand result(Expr.Call call, Signature called) {
    Tuple results = called.results();
    Operand x =
        switch (results.size()) {
          case 0 -> Operand.noValue(call, called);
          case 1 -> Operand.value(call, results.typeAt(0));
          default -> Operand.value(call, results);
        };
    boolean notInferred = !called.typeParams().isEmpty() && results.size() > 0;
    return notInferred ? x.failed(call) : x;
  }

  @Override
  public Operand functionInstance(
      @Nullable Target target, int pos, Operand x, Expr.@Nullable Index instance) {
    return instances.value(target, pos, x, instance);
  }
}

package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.TypesSummary;
import dev.baton.go.check.infer.Inference;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Substitution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of calls, and infers type arguments from them. */
final class Arguments {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final FunctionInstances instances;

  Arguments(Session session, Parts parts, Values values, FunctionInstances instances) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.instances = instances;
  }

  /** An argument; of a generic function with too few type arguments those that are there. */
  private record Argument(Operand operand, List<Type> typeArgs) {}

  /**
   * Checks a call's arguments; gives the signature called, with its type arguments put in unless
   * they could not be found.
   */
  Signature check(Expr.Call call, Signature signature, List<Type> given, List<Expr> written) {
    return check(call, signature, given, written, evaluate(call.args));
  }

  /** As {@link #check(Expr.Call, Signature, List, List)}, of arguments checked before. */
  Signature check(Expr.Call call, Signature signature, List<Operand> operands) {
    List<Argument> args = new ArrayList<>();
    for (Operand x : operands) {
      args.add(new Argument(x, List.of()));
    }
    return check(call, signature, List.of(), List.of(), args);
  }

  private List<Argument> evaluate(List<Expr> exprs) {
    List<Argument> args = new ArrayList<>(exprs.size());
    for (Expr e : exprs) {
      Operand x = e instanceof Expr.Index index ? generic(index, args) : null;
      if (x != null) {
        continue;
      }
      if (exprs.size() > 1) {
        args.add(new Argument(parts.exprs().genericExpr(e), List.of()));
      } else {
        single(e, args);
      }
    }
    return args;
  }

  /** A generic function with some type arguments, or null if the index is something else. */
  private @Nullable Operand generic(Expr.Index e, List<Argument> args) {
    Operand x = parts.exprs().index(e);
    if (x == null) {
      return null;
    }
    if (!parts.exprs().isInstantiation(x)) {
      if (x.isInvalid()) {
        args.add(new Argument(x.failed(e), List.of()));
        return x;
      }
      Operand whole = x.withExpr(e);
      session.recording.record(whole);
      Operand value = valueOnly(whole);
      args.add(new Argument(value, List.of()));
      return value;
    }
    Signature signature = (Signature) x.type().underlying();
    List<Type> given = parts.types().types(e.indices);
    Operand result;
    if (given == null || instances.tooMany(given, signature, e.indices, true)) {
      result = Operand.invalid(e);
      given = List.of();
    } else if (given.size() == signature.typeParams().size()) {
      Signature made = instances.instantiate(e.lbrackPos, e, signature, given, e.indices);
      result = Operand.value(e, made);
      session.recording.record(result);
      given = List.of();
    } else {
      result = x.withExpr(e);
    }
    args.add(new Argument(result, given));
    return result;
  }

  private Operand valueOnly(Operand x) {
    if (x.isType()) {
      session.error(x, session.text(x) + " is not an expression");
      return x.toInvalid();
    }
    return x;
  }

  /** The only argument may be a call with several results. */
  private void single(Expr e, List<Argument> args) {
    Operand x = parts.exprs().raw(null, e, null, true);
    if (x.type() instanceof Tuple t && !x.isInvalid() && t.size() > 1) {
      for (Var v : t.vars()) {
        args.add(new Argument(Operand.value(e, v.type()), List.of()));
      }
      return;
    }
    String wrong =
        switch (x.mode()) {
          case NO_VALUE -> " used as value";
          case BUILTIN -> " must be called";
          case TYPE -> " is not an expression";
          default -> "";
        };
    if (!wrong.isEmpty()) {
      session.error(x, session.text(x) + wrong);
      x = x.toInvalid();
    }
    args.add(new Argument(x, List.of()));
  }

  private Signature check(
      Expr.Call call,
      Signature signature,
      List<Type> given,
      List<Expr> written,
      List<Argument> args) {
    List<Var> params = parameters(call, signature, args.size());
    if (params == null) {
      return signature;
    }
    if (params.size() != args.size()) {
      wrongCount(call, signature, args, params.size());
      return signature;
    }
    Resolved resolved = resolve(call, signature, given, written, params, args);
    if (resolved == null) {
      return signature;
    }
    String context = "argument to " + Session.text(call.fun);
    for (int i = 0; i < args.size(); i++) {
      values.assigning().assign(resolved.args.get(i), resolved.params.get(i), context);
    }
    return resolved.signature;
  }

  /**
   * The parameters that the arguments go to, with a variadic one spread; null if {@code ...} is
   * wrong.
   */
  private @Nullable List<Var> parameters(Expr.Call call, Signature signature, int count) {
    List<Var> params = signature.params().vars();
    if (!signature.variadic()) {
      if (call.hasEllipsis()) {
        session.error(call, "cannot use ... in call to non-variadic " + Session.text(call.fun));
        return null;
      }
      return params;
    }
    if (call.hasEllipsis()) {
      if (call.args.size() == 1 && count > 1) {
        session.error(
            call, "cannot use ... with " + count + "-valued " + Session.text(call.args.getFirst()));
        return null;
      }
      return params;
    }
    Var last = params.getLast();
    List<Var> spread = new ArrayList<>(params.subList(0, params.size() - 1));
    Var each = last.type() instanceof Slice s ? last.withType(s.elem()) : last;
    while (spread.size() < count) {
      spread.add(each);
    }
    return spread;
  }

  private void wrongCount(Expr.Call call, Signature signature, List<Argument> args, int want) {
    int have = args.size();
    Expr at = call;
    if (have > want) {
      at = args.get(want).operand.expr();
    } else if (have > 0) {
      at = args.get(have - 1).operand.expr();
    }
    List<Type> types = new ArrayList<>();
    for (Argument a : args) {
      types.add(a.operand.type());
    }
    session.error(
        at,
        (have > want ? "too many" : "not enough")
            + " arguments in call to "
            + Session.text(call.fun)
            + "\n\thave "
            + TypesSummary.of(session, types, false)
            + "\n\twant "
            + TypesSummary.ofVars(session, signature.params().vars(), signature.variadic()));
  }

  /** The signature, parameters and arguments once all type arguments are known. */
  private record Resolved(Signature signature, List<Type> params, List<Operand> args) {}

  private @Nullable Resolved resolve(
      Expr.Call call,
      Signature signature,
      List<Type> given,
      List<Expr> written,
      List<Var> params,
      List<Argument> args) {
    List<Type> types = new ArrayList<>();
    for (Var p : params) {
      types.add(p.type());
    }
    List<TypeParam> sought = new ArrayList<>();
    List<@Nullable Type> known = new ArrayList<>();
    int own = signature.typeParams().size();
    if (own > 0) {
      FunctionInstances.Renamed renamed = FunctionInstances.rename(signature.typeParams());
      sought.addAll(renamed.params());
      known.addAll(given);
      pad(known, sought.size());
      types = new ArrayList<>(renamed.map().list(types));
    }
    List<Operand> operands = new ArrayList<>();
    List<Integer> genericArgs = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      operands.add(open(args.get(i), i, sought, known, genericArgs));
    }
    if (sought.isEmpty()) {
      return new Resolved(signature, types, operands);
    }
    List<Type> found =
        Inference.infer(session, call.lparenPos, sought, known, types, operands, false);
    if (found == null) {
      return null;
    }
    Signature called = signature;
    if (own > 0) {
      List<Type> ownArgs = found.subList(0, own);
      called = instances.instantiate(call.lparenPos, call.fun, signature, ownArgs, written);
      types = Substitution.of(sought.subList(0, own), ownArgs).list(types);
    }
    close(call, args, operands, genericArgs, found, own);
    return new Resolved(called, types, operands);
  }

  private static void pad(List<@Nullable Type> list, int size) {
    while (list.size() < size) {
      list.add(null);
    }
  }

  /** An argument; if it is a generic function, with its type parameters added to those sought. */
  private Operand open(
      Argument arg,
      int index,
      List<TypeParam> sought,
      List<@Nullable Type> known,
      List<Integer> genericArgs) {
    Operand x = arg.operand;
    if (!(x.type() instanceof Signature s) || s.typeParams().isEmpty() || x.isInvalid()) {
      return x;
    }
    FunctionInstances.Renamed renamed = FunctionInstances.rename(s.typeParams());
    sought.addAll(renamed.params());
    known.addAll(arg.typeArgs);
    pad(known, sought.size());
    genericArgs.add(index);
    return x.withType(renamed.map().signature(s).withTypeParams(renamed.params()));
  }

  /** Gives the generic arguments the instances that were found. */
  private void close(
      Expr.Call call,
      List<Argument> args,
      List<Operand> operands,
      List<Integer> genericArgs,
      List<Type> found,
      int own) {
    int from = own;
    for (int i : genericArgs) {
      Operand x = args.get(i).operand;
      Signature generic = (Signature) x.type();
      int to = from + generic.typeParams().size();
      Signature made =
          instances.instantiate(
              call.lparenPos, x.expr(), generic, found.subList(from, to), List.of());
      Operand instance = x.withType(made);
      operands.set(i, instance);
      session.recording.record(instance);
      from = to;
    }
  }
}

package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import java.util.List;

/** Checks calls of built-in functions. */
final class Builtins {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final CollectionBuiltins collections;
  private final ElementBuiltins elements;
  private final NumberBuiltins numbers;
  private final UnsafeBuiltins unsafe;

  Builtins(Session session, Parts parts, Values values, Arguments arguments) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.collections = new CollectionBuiltins(session, parts);
    this.elements = new ElementBuiltins(session, values, arguments);
    this.numbers = new NumberBuiltins(session, parts, values);
    this.unsafe = new UnsafeBuiltins(session, parts, values);
  }

  Operand check(Expr.Call call, Builtin.Id id) {
    if (call.hasEllipsis() && id != Builtin.Id.APPEND) {
      session.error(call, "invalid operation: invalid use of ... with built-in " + id.goName());
      parts.exprs().use(call.args);
      return Operand.invalid(call);
    }
    boolean outer = session.env.hasCallOrReceive;
    boolean length = id == Builtin.Id.LEN || id == Builtin.Id.CAP;
    if (length) {
      session.env.hasCallOrReceive = false; // Only calls within the argument matter to it.
    }
    Operand x = checkArguments(call, id);
    if (length) {
      session.env.hasCallOrReceive = outer;
    }
    return x;
  }

  private Operand checkArguments(Expr.Call call, Builtin.Id id) {
    boolean unevaluated =
        id == Builtin.Id.MAKE || id == Builtin.Id.NEW || id == Builtin.Id.UNSAFE_OFFSETOF;
    List<Operand> args = unevaluated ? List.of() : parts.exprs().list(call.args);
    Operand x = checkArguments(call, id, args, unevaluated);
    return x.isInvalid() && !args.isEmpty() ? args.getFirst().failed(call) : x;
  }

  private Operand checkArguments(
      Expr.Call call, Builtin.Id id, List<Operand> args, boolean unevaluated) {
    for (Operand a : args) {
      if (a.isInvalid()) {
        return Operand.invalid(call);
      }
    }
    int count = unevaluated ? call.args.size() : args.size();
    boolean few = count < id.minArgs();
    if (few || (!id.variadic() && count > id.minArgs())) {
      session.error(
          call,
          "invalid operation: "
              + (few ? "not enough" : "too many")
              + " arguments for "
              + Session.text(call)
              + " (expected "
              + id.minArgs()
              + ", found "
              + count
              + ")");
      return Operand.invalid(call);
    }
    return dispatch(call, id, args);
  }

  private Operand dispatch(Expr.Call call, Builtin.Id id, List<Operand> args) {
    return switch (id) {
      case APPEND -> elements.append(call, args);
      case CAP, LEN -> collections.length(call, args.getFirst(), id);
      case CLEAR -> collections.clear(call, args.getFirst());
      case CLOSE -> collections.close(call, args.getFirst());
      case COMPLEX -> numbers.complex(call, args.get(0), args.get(1));
      case COPY -> elements.copy(call, args.get(0), args.get(1));
      case DELETE -> elements.delete(call, args.get(0), args.get(1));
      case IMAG -> numbers.part(call, args.getFirst(), id);
      case MAKE -> collections.make(call);
      case MAX, MIN -> numbers.extreme(call, args, id);
      case NEW -> make(call);
      case PANIC -> panic(call, args.getFirst());
      case PRINT, PRINTLN -> print(call, args, id);
      case REAL -> numbers.part(call, args.getFirst(), id);
      case RECOVER -> Operand.value(call, Interface.ANY_LITERAL);
      default -> unsafe.check(call, id, args);
    };
  }

  private Operand make(Expr.Call call) {
    Type type = parts.types().varType(call.args.getFirst());
    return type == Basic.INVALID ? Operand.invalid(call) : Operand.value(call, new Pointer(type));
  }

  private Operand panic(Expr.Call call, Operand x) {
    session.env.panics.add(call);
    Operand value = values.assigning().assign(x, Interface.ANY_LITERAL, "argument to panic");
    return value.isInvalid() ? Operand.invalid(call) : Operand.noValue(call);
  }

  private Operand print(Expr.Call call, List<Operand> args, Builtin.Id id) {
    for (Operand a : args) {
      if (values.assigning().assign(a, null, "argument to " + id.goName()).isInvalid()) {
        return Operand.invalid(call);
      }
    }
    return Operand.noValue(call);
  }
}

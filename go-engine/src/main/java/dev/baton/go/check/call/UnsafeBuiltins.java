package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.Selection;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.IntValue;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Func;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Found;
import dev.baton.go.types.rule.Lookup;
import dev.baton.go.types.rule.Sizes;
import java.util.ArrayList;
import java.util.List;

/** Checks the functions of package unsafe. */
final class UnsafeBuiltins {
  private static final Pointer TO_BYTE = new Pointer(Basic.BYTE);

  private final Session session;
  private final Parts parts;
  private final Values values;

  UnsafeBuiltins(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  Operand check(Expr.Call call, Builtin.Id id, List<Operand> args) {
    return switch (id) {
      case UNSAFE_ADD -> withLength(call, args, Basic.UNSAFE_POINTER, Basic.UNSAFE_POINTER, id);
      case UNSAFE_STRING -> withLength(call, args, TO_BYTE, Basic.STRING, id);
      case UNSAFE_STRING_DATA -> {
        Operand x = assign(args.getFirst(), Basic.STRING, id);
        yield x.isInvalid() ? Operand.invalid(call) : Operand.value(call, TO_BYTE);
      }
      case UNSAFE_SLICE -> slice(call, args);
      case UNSAFE_SLICE_DATA -> sliceData(call, args.getFirst());
      case UNSAFE_OFFSETOF -> offset(call);
      default -> size(call, args.getFirst(), id);
    };
  }

  private Operand assign(Operand x, Type type, Builtin.Id id) {
    return values.assigning().assign(x, type, "argument to unsafe." + id.goName());
  }

  private Operand withLength(
      Expr.Call call, List<Operand> args, Type param, Type result, Builtin.Id id) {
    boolean wrong =
        assign(args.get(0), param, id).isInvalid()
            || parts
                .exprs()
                .validIndex(args.get(1), "length", id == Builtin.Id.UNSAFE_ADD)
                .isInvalid();
    return wrong ? Operand.invalid(call) : Operand.value(call, result);
  }

  private Operand slice(Expr.Call call, List<Operand> args) {
    Operand x = args.getFirst();
    if (!(Core.type(x.type()) instanceof Pointer p)) {
      session.error(x, "invalid argument: " + session.text(x) + " is not a pointer");
      return Operand.invalid(call);
    }
    return parts.exprs().validIndex(args.get(1), "length", false).isInvalid()
        ? Operand.invalid(call)
        : Operand.value(call, new Slice(p.elem()));
  }

  private Operand sliceData(Expr.Call call, Operand x) {
    if (!(Core.type(x.type()) instanceof Slice s)) {
      session.error(x, "invalid argument: " + session.text(x) + " is not a slice");
      return Operand.invalid(call);
    }
    return Operand.value(call, new Pointer(s.elem()));
  }

  /** {@code Sizeof} and {@code Alignof}. */
  private Operand size(Expr.Call call, Operand operand, Builtin.Id id) {
    Operand x = values.assigning().assign(operand, null, "argument to unsafe." + id.goName());
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    if (Sizes.varies(x.type())) {
      return Operand.value(call, Basic.UINTPTR);
    }
    long size = id == Builtin.Id.UNSAFE_ALIGNOF ? Sizes.align(x.type()) : Sizes.size(x.type());
    return constant(call, operand, size);
  }

  private Operand offset(Expr.Call call) {
    Expr arg = call.args.getFirst();
    if (!(arg.unparen() instanceof Expr.Selector selector)) {
      session.error(
          arg, "invalid argument: " + Session.text(arg) + " is not a selector expression");
      parts.exprs().use(List.of(arg));
      return Operand.invalid(call);
    }
    Operand x = parts.exprs().expr(null, selector.x);
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    Type base = x.type();
    if (base.underlying() instanceof Pointer p && p.elem().underlying() instanceof Struct) {
      base = p.elem();
    }
    String name = selector.sel.name;
    Found found = Lookup.fieldOrMethod(base, false, session.pkg, name);
    String wrong =
        switch (found.obj()) {
          case Var f ->
              found.indirect()
                  ? "field " + name + " is embedded via a pointer in " + session.text(base)
                  : "";
          case Func m -> Session.text(arg) + " is a method value";
          case null, default -> session.text(base) + " has no single field " + name;
        };
    if (!wrong.isEmpty()) {
      session.error(found.obj() instanceof Func ? arg : x.expr(), "invalid argument: " + wrong);
      return Operand.invalid(call);
    }
    return offset(call, x, selector, base, found);
  }

  private Operand offset(
      Expr.Call call, Operand x, Expr.Selector selector, Type base, Found found) {
    Var field = (Var) java.util.Objects.requireNonNull(found.obj());
    List<Var> path = new ArrayList<>(found.path());
    path.add(field);
    session.info().recordUse(selector.sel, field);
    session
        .info()
        .recordSelection(
            selector, new Selection(Selection.Kind.FIELD, base, field, path, found.index(), false));
    session.recording.record(selector, Mode.VALUE, field.type(), null);
    return Sizes.varies(base)
        ? Operand.value(call, Basic.UINTPTR)
        : constant(call, x, Sizes.offset(base, found.index()));
  }

  private Operand constant(Expr.Call call, Operand x, long size) {
    if (size < 0) {
      session.error(x, session.text(x) + " is too large");
      return Operand.invalid(call);
    }
    return Operand.constant(call, Basic.UINTPTR, IntValue.of(size));
  }
}

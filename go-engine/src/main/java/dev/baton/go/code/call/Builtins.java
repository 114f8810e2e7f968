package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Built-in functions. */
final class Builtins {
  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc VOID = ConstantDescs.CD_void;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;

  private final Gen gen;
  private final SliceBuiltins slices;
  private final UnsafeBuiltins unsafe;

  Builtins(Gen gen) {
    this.gen = gen;
    this.slices = new SliceBuiltins(gen);
    this.unsafe = new UnsafeBuiltins(gen);
  }

  /** The built-in function that an expression names, or null. */
  Builtin.@Nullable Id id(Expr fun) {
    Ident name =
        switch (fun) {
          case Ident i -> i;
          case Expr.Selector s -> s.sel;
          default -> null;
        };
    return name != null && gen.unit.info().use(name) instanceof Builtin b ? b.builtin() : null;
  }

  /** Whether a call never has a result. */
  boolean isStatement(Expr.Call call) {
    return switch (id(call.fun.unparen())) {
      case CLEAR, CLOSE, DELETE, PANIC, PRINT, PRINTLN -> true;
      case null, default -> false;
    };
  }

  void call(Expr.Call call) {
    List<Expr> args = call.args;
    Builtin.Id id = id(call.fun.unparen());
    if (id == null) {
      throw new Unsupported("built-in function");
    }
    switch (id) {
      case APPEND -> slices.append(call);
      case COPY -> slices.copy(call);
      case LEN -> length(args.getFirst(), "len");
      case CAP -> length(args.getFirst(), "cap");
      case CLEAR -> clear(args.getFirst());
      case CLOSE -> {
        int line = gen.line();
        gen.values().push(args.getFirst());
        gen.backTo(line);
        gen.invokeStatic(Jvm.CHAN, "close", VOID, Jvm.CHAN);
      }
      case DELETE -> delete(call);
      case MAKE -> slices.make(call);
      case MAX, MIN -> extreme(call, id == Builtin.Id.MAX);
      case NEW -> allocate(gen.unit.type(args.getFirst()));
      case PANIC -> panic(args.getFirst());
      case PRINT -> print(call, false);
      case PRINTLN -> print(call, true);
      case RECOVER -> {
        gen.pushG();
        gen.invokeStatic(Jvm.RECOVERY, "recover", OBJECT, Jvm.G);
      }
      case COMPLEX -> complex(call);
      case REAL -> part(call, "real");
      case IMAG -> part(call, "imag");
      default -> unsafe.call(call, id);
    }
  }

  private void length(Expr x, String method) {
    Type type = gen.unit.type(x);
    Type held = type.underlying() instanceof dev.baton.go.types.Pointer p ? p.elem() : type;
    gen.values().push(x);
    if (held.underlying() instanceof dev.baton.go.types.ArrayType array) {
      gen.b.pop().loadConstant(array.length());
    } else if (Reps.isString(type)) {
      gen.invokeVirtual(Jvm.STRING, "length", ConstantDescs.CD_int);
      gen.b.i2l();
    } else if (Reps.isMap(type)) {
      gen.invokeStatic(Jvm.MAP, "len", LONG, Jvm.MAP);
    } else if (Reps.isChan(type)) {
      gen.invokeStatic(Jvm.CHAN, method, LONG, Jvm.CHAN);
    } else {
      gen.b.getfield(
          Reps.kind(Reps.elem(type)).sliceClass(),
          method.equals("len") ? "length" : "capacity",
          ConstantDescs.CD_int);
      gen.b.i2l();
    }
  }

  private void clear(Expr x) {
    gen.values().push(x);
    Type type = gen.unit.type(x);
    if (Reps.isMap(type)) {
      gen.invokeStatic(Jvm.MAP, "clear", VOID, Jvm.MAP);
      return;
    }
    Kind kind = Reps.kind(Reps.elem(type));
    if (kind == Kind.REF) {
      gen.prototype(Reps.elem(type));
      gen.invokeVirtual(Jvm.REF_SLICE, "clear", VOID, OBJECT);
    } else {
      gen.invokeVirtual(kind.sliceClass(), "clear", VOID);
    }
  }

  private void delete(Expr.Call call) {
    List<Argument> args = Argument.of(gen, call);
    Type type = args.getFirst().type();
    MapType map = (MapType) type.underlying();
    int line = gen.line();
    args.getFirst().push(type);
    args.get(1).pushOwned(map.key());
    gen.backTo(line);
    Indexes.toKey(gen, map);
    Indexes.mapCall(gen, map, "delete", VOID);
  }

  private void allocate(Type type) {
    gen.allocated(Reps.size(type));
    if (Reps.isAggregate(type)) {
      gen.zero(type);
      gen.arrayPointer(type);
    } else {
      Kind kind = Reps.kind(type);
      gen.make(kind.variableClass(), () -> gen.zero(type), kind.desc());
    }
  }

  private void panic(Expr value) {
    int line = gen.line();
    gen.pushG();
    gen.values().push(value, Interface.ANY);
    gen.backTo(line);
    gen.invokeStatic(Jvm.PANICS, "panic", Jvm.GO_PANIC, Jvm.G, OBJECT);
    gen.b.athrow();
  }

  private void extreme(Expr.Call call, boolean max) {
    Type type = gen.unit.type(call);
    List<Argument> args = Argument.of(gen, call);
    args.getFirst().push(type);
    for (Argument arg : args.subList(1, args.size())) {
      arg.push(type);
      larger(type, max);
    }
  }

  /** Leaves the larger (or smaller) of two pushed values. */
  private void larger(Type type, boolean max) {
    Kind kind = Reps.kind(type);
    boolean plain = !kind.isUnsigned() || kind.bits() < 32;
    if (kind != Kind.REF && plain) {
      ClassDesc desc = kind.desc();
      gen.invokeStatic(ClassDesc.of("java.lang.Math"), max ? "max" : "min", desc, desc, desc);
      return;
    }
    int y = gen.store(kind.local());
    int x = gen.store(kind.local());
    gen.b.loadLocal(kind.local(), x).loadLocal(kind.local(), y);
    if (kind == Kind.REF) {
      gen.invokeStatic(Jvm.STRING, "compare", ConstantDescs.CD_int, Jvm.STRING, Jvm.STRING);
    } else {
      ClassDesc owner = kind.isLong() ? ConstantDescs.CD_Long : ConstantDescs.CD_Integer;
      gen.invokeStatic(owner, "compareUnsigned", ConstantDescs.CD_int, kind.desc(), kind.desc());
    }
    Label first = gen.label();
    Label end = gen.label();
    gen.b.branch(max ? Opcode.IFGE : Opcode.IFLE, first);
    gen.b.loadLocal(kind.local(), y).goto_(end);
    gen.bind(first);
    gen.b.loadLocal(kind.local(), x);
    gen.bind(end);
  }

  private void complex(Expr.Call call) {
    boolean small = Reps.isComplex64(gen.unit.type(call));
    for (Argument arg : Argument.of(gen, call)) {
      arg.push(small ? Basic.FLOAT32 : Basic.FLOAT64);
      widen(small);
    }
    gen.invokeStatic(
        Jvm.COMPLEX, "of", Jvm.COMPLEX, ConstantDescs.CD_double, ConstantDescs.CD_double);
  }

  private void widen(boolean small) {
    if (small) {
      gen.b.f2d();
    }
  }

  private void part(Expr.Call call, String field) {
    gen.values().push(call.args.getFirst());
    gen.b.getfield(Jvm.COMPLEX, field, ConstantDescs.CD_double);
    if (Reps.kind(gen.unit.type(call)) == Kind.FLOAT32) {
      gen.b.d2f();
    }
  }

  /** All arguments are evaluated before any is printed. */
  private void print(Expr.Call call, boolean line) {
    List<Temp> values = values(call);
    for (int i = 0; i < values.size(); i++) {
      if (line && i > 0) {
        gen.pushG();
        gen.invokeStatic(Jvm.PRINTING, "space", VOID, Jvm.G);
      }
      gen.pushG();
      gen.push(values.get(i));
      print(values.get(i).type());
    }
    if (line) {
      gen.pushG();
      gen.invokeStatic(Jvm.PRINTING, "newline", VOID, Jvm.G);
    }
  }

  private List<Temp> values(Expr.Call call) {
    List<Temp> values = new ArrayList<>();
    for (Argument arg : Argument.of(gen, call)) {
      arg.push(arg.type());
      values.add(gen.temp(arg.type(), false));
    }
    return values;
  }

  private void print(Type type) {
    Kind kind = Reps.kind(type);
    switch (kind) {
      case BOOL -> printing("bool", ConstantDescs.CD_boolean);
      case FLOAT32 -> {
        gen.b.f2d();
        printing("floating", ConstantDescs.CD_double);
      }
      case FLOAT64 -> printing("floating", ConstantDescs.CD_double);
      case UINT64 -> printing("unsigned", LONG);
      case UINT32 -> {
        gen.b.i2l().loadConstant(0xffffffffL).land();
        printing("unsigned", LONG);
      }
      case REF -> printReference(type);
      default -> {
        if (!kind.isLong()) {
          gen.b.i2l();
        }
        printing("integer", LONG);
      }
    }
  }

  private void printReference(Type type) {
    if (Reps.isString(type)) {
      printing("string", Jvm.STRING);
    } else if (Reps.isComplex(type)) {
      printing("complex", Jvm.COMPLEX);
    } else if (Reps.isSlice(type)) {
      printing("slice", Jvm.SLICE);
    } else {
      printing(Reps.isInterface(type) ? "interfaceValue" : "pointer", OBJECT);
    }
  }

  private void printing(String method, ClassDesc type) {
    gen.invokeStatic(Jvm.PRINTING, method, VOID, Jvm.G, type);
  }
}

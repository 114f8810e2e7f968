package dev.baton.go.code.place;

import dev.baton.go.check.info.Selection;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Sizes;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pointers as locations in Go's memory. A pointer to a struct or an array within a larger variable
 * is only that part; a location still knows the whole.
 */
public final class Locations {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc LONG = ConstantDescs.CD_long;

  private Locations() {}

  /** Pushes a pointer as an {@code unsafe.Pointer}. */
  public static void push(Gen gen, Expr pointer) {
    Expr x = pointer.unparen();
    Type type = gen.unit.type(x);
    Expr memory = source(gen, x);
    if (gen.given.containsKey(pointer) || gen.given.containsKey(x)) {
      gen.values().push(pointer);
      ofPointer(gen, type);
    } else if (memory != null) {
      pushUnsafe(gen, memory);
    } else if (x instanceof Expr.Unary unary && unary.op == Operator.AND) {
      address(gen, unary.x);
    } else if (x instanceof Expr.Call call && isSliceData(gen, call)) {
      Expr slice = call.args.getFirst();
      gen.values().push(slice);
      gen.pushType(Reps.elem(gen.unit.type(slice)));
      gen.invokeStatic(Jvm.UNSAFE, "start", OBJECT, Jvm.SLICE, Jvm.TYPE);
    } else {
      gen.values().push(x);
      ofPointer(gen, type);
    }
    gen.line(x.pos());
  }

  /** Pushes an {@code unsafe.Pointer} as it is. */
  static void pushUnsafe(Gen gen, Expr pointer) {
    gen.values().push(pointer, Basic.UNSAFE_POINTER);
    gen.line(pointer.pos());
  }

  private static boolean isSliceData(Gen gen, Expr.Call call) {
    Ident name =
        switch (call.fun.unparen()) {
          case Ident i -> i;
          case Expr.Selector s -> s.sel;
          default -> null;
        };
    return name != null
        && gen.unit.info().use(name) instanceof Builtin b
        && b.builtin() == Builtin.Id.UNSAFE_SLICE_DATA;
  }

  /** Pushes the location of what can be pointed to. */
  static void address(Gen gen, Expr expr) {
    Expr x = expr.unparen();
    switch (x) {
      case Expr.Selector e when isField(gen, e) -> field(gen, e);
      case Expr.Index e when gen.unit.type(e.x).underlying() instanceof Slice -> {
        gen.values().push(e.x);
        Indexes.push(gen, e.indices.getFirst());
        gen.pushType(gen.unit.type(e));
        gen.invokeStatic(Jvm.UNSAFE, "element", OBJECT, Jvm.SLICE, LONG, Jvm.TYPE);
      }
      case Expr.Index e -> {
        whole(gen, e.x);
        Indexes.push(gen, e.indices.getFirst());
        Type array = Paths.struct(gen.unit.type(e.x));
        gen.b.loadConstant((int) ((ArrayType) array.underlying()).length());
        gen.pushType(gen.unit.type(e));
        gen.invokeStatic(
            Jvm.UNSAFE, "element", OBJECT, OBJECT, LONG, ConstantDescs.CD_int, Jvm.TYPE);
      }
      default -> {
        gen.values().address(x);
        ofPointer(gen, new Pointer(gen.unit.type(x)));
      }
    }
  }

  /** Whether it is a field in the struct itself, not in one that an embedded pointer leads to. */
  private static boolean isField(Gen gen, Expr.Selector e) {
    Selection selection = gen.unit.info().selection(e);
    if (selection == null) {
      return false;
    }
    Type start = gen.unit.type(e.x);
    List<Integer> index = selection.index();
    for (int i = 1; i < index.size(); i++) {
      if (Reps.isPointer(Paths.type(start, index.subList(0, i)))) {
        return false;
      }
    }
    return true;
  }

  private static void field(Gen gen, Expr.Selector e) {
    Selection selection = java.util.Objects.requireNonNull(gen.unit.info().selection(e));
    whole(gen, e.x);
    gen.b.loadConstant(Sizes.offset(Paths.struct(gen.unit.type(e.x)), selection.index()));
    gen.invokeStatic(Jvm.UNSAFE, "field", OBJECT, OBJECT, LONG);
  }

  /** Pushes the location of a struct or array, or of the one that is pointed to. */
  private static void whole(Gen gen, Expr x) {
    Expr memory = source(gen, x);
    if (memory != null) {
      pushUnsafe(gen, memory);
    } else if (Reps.isPointer(gen.unit.type(x))) {
      push(gen, x);
    } else {
      address(gen, x);
    }
  }

  /** Turns a pushed pointer into an {@code unsafe.Pointer}. */
  public static void ofPointer(Gen gen, Type pointer) {
    gen.pushType(elem(pointer));
    gen.invokeStatic(Jvm.UNSAFE, "of", OBJECT, OBJECT, Jvm.TYPE);
  }

  /** Turns a pushed {@code unsafe.Pointer} into a pointer. */
  public static void toPointer(Gen gen, Type pointer) {
    gen.pushType(elem(pointer));
    gen.invokeStatic(Jvm.UNSAFE, "to", OBJECT, OBJECT, Jvm.TYPE);
    gen.cast(pointer);
  }

  /** Turns a pushed pointer into one of another type. */
  public static void cast(Gen gen, Type from, Type to) {
    gen.pushType(elem(from));
    gen.pushType(elem(to));
    gen.invokeStatic(Jvm.UNSAFE, "cast", OBJECT, OBJECT, Jvm.TYPE, Jvm.TYPE);
    gen.cast(to);
  }

  private static Type elem(Type pointer) {
    return ((Pointer) pointer.underlying()).elem();
  }

  /** The unsafe pointer whose conversion to a pointer an expression is; null for other ones. */
  public static @Nullable Expr source(Gen gen, Expr pointer) {
    return pointer.unparen() instanceof Expr.Call call
            && gen.unit.isType(call.fun)
            && Reps.isPointer(gen.unit.type(call.fun))
            && Reps.isUnsafePointer(gen.unit.type(call.args.getFirst()))
        ? call.args.getFirst()
        : null;
  }
}

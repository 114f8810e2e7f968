package dev.baton.go.code.place.element;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.IntValue;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/** Indices and map keys. */
public final class Indexes {
  private static final long MAXIMAL_ADDEND = 1 << 30;

  private Indexes() {}

  /** Pushes an index as a long. */
  public static void push(Gen gen, Expr index) {
    Long constant = constant(gen, index);
    if (constant != null) {
      gen.b.loadConstant(constant.longValue());
      return;
    }
    gen.values().push(index);
    Kind kind = Reps.kind(gen.unit.type(index));
    toLong(gen, kind);
    if (kind == Kind.UINT64) {
      ClassDesc number = ConstantDescs.CD_long;
      gen.invokeStatic(Jvm.BOUNDS, "unsigned", number, number);
    }
  }

  /** Widens an integer to 64 bits; a constant float index has become one already. */
  static void toLong(Gen gen, Kind kind) {
    if (kind == Kind.UINT32) {
      gen.b.i2l().loadConstant(0xffffffffL).land();
    } else if (kind == Kind.BOOL || kind.isInt()) {
      gen.b.i2l();
    }
  }

  static @Nullable Long constant(Gen gen, Expr index) {
    TypeAndValue known = gen.unit.known(index);
    return known != null
            && known.value() != null
            && Conversion.toInt(known.value()) instanceof IntValue i
        ? (Long) i.longValue()
        : null;
  }

  /** The counter that an index is, or is near to, if it is one: a JVM int already. */
  public static @Nullable Near near(Gen gen, Expr index) {
    Expr e = index.unparen();
    Storage.Counter counter = counter(gen, e);
    if (counter != null) {
      return new Near(counter, 0);
    }
    return e instanceof Expr.Binary b && (b.op == Operator.ADD || b.op == Operator.SUB)
        ? near(counter(gen, b.x), b.op, constant(gen, b.y))
        : null;
  }

  private static @Nullable Near near(
      Storage.@Nullable Counter counter, Operator op, @Nullable Long addend) {
    return counter == null
            || addend == null
            || addend < -MAXIMAL_ADDEND
            || addend > MAXIMAL_ADDEND
            || Reps.kind(counter.type()) == Kind.UINT64 // A sum below zero is a large one.
        ? null
        : new Near(counter, (int) (op == Operator.ADD ? addend : -addend));
  }

  private static Storage.@Nullable Counter counter(Gen gen, Expr index) {
    Var v = gen.unit.variable(index);
    return v != null && gen.variables.get(v) instanceof Storage.Counter c ? c : null;
  }

  /**
   * An index that is the sum of a counter and a constant.
   *
   * @param addend small enough that the sum, as a JVM int, is in range only if it is right
   */
  public record Near(Storage.Counter counter, int addend) {
    void push(Gen gen) {
      gen.b.iload(counter.slot());
    }

    /** Pops the counter and a length, and pushes the index once it is checked. */
    void check(Gen gen) {
      ClassDesc number = ConstantDescs.CD_int;
      gen.b.loadConstant(addend);
      gen.invokeStatic(Jvm.BOUNDS, "index", number, number, number, number);
    }
  }

  /** Pops a long index and pushes a checked JVM one. */
  static void check(Gen gen, long length) {
    gen.b.loadConstant((int) Math.min(length, Integer.MAX_VALUE));
    gen.invokeStatic(
        Jvm.BOUNDS, "index", ConstantDescs.CD_int, ConstantDescs.CD_long, ConstantDescs.CD_int);
  }

  /** Pushes a map's key in the form that its class takes. */
  public static void pushKey(Gen gen, Expr key, MapType map) {
    gen.values().pushOwned(key, map.key());
    toKey(gen, map);
  }

  /** Turns a pushed key into the form that the map's class takes. */
  public static void toKey(Gen gen, MapType map) {
    ClassDesc owner = Reps.mapClass(map);
    if (owner.equals(Jvm.LONG_MAP)) {
      if (!Reps.kind(map.key()).isLong()) {
        gen.b.i2l();
      }
    } else if (owner.equals(Jvm.OBJECT_MAP)) {
      gen.plain(map.key());
    }
  }

  /** The JVM kind of that form. */
  public static TypeKind keyKind(MapType map) {
    return Reps.mapClass(map).equals(Jvm.LONG_MAP) ? TypeKind.LONG : TypeKind.REFERENCE;
  }

  /** Calls a static method of the map's class with a pushed map and key. */
  public static void mapCall(Gen gen, MapType map, String name, ClassDesc result) {
    ClassDesc owner = Reps.mapClass(map);
    ClassDesc key =
        owner.equals(Jvm.LONG_MAP)
            ? ConstantDescs.CD_long
            : owner.equals(Jvm.STRING_MAP) ? Jvm.STRING : ConstantDescs.CD_Object;
    gen.invokeStatic(owner, name, result, owner, key);
  }

  /** Pops a map and an entry and pushes the value; zero if the entry is absent. */
  public static void value(Gen gen, Type elem) {
    Kind kind = Reps.kind(elem);
    if (kind == Kind.REF) {
      gen.prototype(elem);
      gen.invokeStatic(
          Jvm.MAP_VALUES,
          "refAt",
          ConstantDescs.CD_Object,
          Jvm.MAP,
          ConstantDescs.CD_int,
          ConstantDescs.CD_Object);
      gen.cast(elem);
    } else {
      gen.invokeStatic(
          Jvm.MAP_VALUES, kind.mapGetter(), kind.desc(), Jvm.MAP, ConstantDescs.CD_int);
    }
  }

  /** Pops a map, an entry and its new value. */
  public static void setValue(Gen gen, Type elem) {
    Kind kind = Reps.kind(elem);
    gen.invokeStatic(
        Jvm.MAP_VALUES,
        kind.mapSetter(),
        ConstantDescs.CD_void,
        Jvm.MAP,
        ConstantDescs.CD_int,
        kind.desc());
  }
}

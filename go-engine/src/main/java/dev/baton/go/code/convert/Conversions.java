package dev.baton.go.code.convert;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.place.Locations;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Conversions {@code T(x)}. */
public final class Conversions {
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc FLOAT = ConstantDescs.CD_float;
  private static final ClassDesc DOUBLE = ConstantDescs.CD_double;

  private final Gen gen;
  private final Numbers numbers;

  public Conversions(Gen gen) {
    this.gen = gen;
    this.numbers = new Numbers(gen);
  }

  /** Pushes {@code to(x)}. */
  public void convert(Expr x, Type to) {
    TypeAndValue known = gen.unit.known(x);
    Value value = known == null ? null : known.value();
    if (value != null && isPlainConstant(value, to)) {
      Constants.push(gen, value, to);
      return;
    }
    Type from = gen.unit.type(x);
    if (Reps.isInterface(to) || Reps.isStruct(to) || (Reps.kind(to) == Kind.REF && isNilType(x))) {
      gen.values().push(x, to);
      return;
    }
    if (Reps.isPointer(from) && Reps.isUnsafePointer(to)) {
      Locations.push(gen, x);
      return;
    }
    int line = gen.line();
    gen.values().push(x);
    gen.backTo(line);
    convert(from, to);
  }

  private boolean isNilType(Expr x) {
    TypeAndValue known = gen.unit.known(x.unparen());
    return known != null && known.mode() == dev.baton.go.check.info.Mode.NIL;
  }

  /** Whether the constant is one of the target type as it is; string(65) is not. */
  private static boolean isPlainConstant(Value value, Type to) {
    Kind kind = Reps.kind(to);
    if (kind.isInteger()) {
      return dev.baton.go.constant.Conversion.toInt(value) instanceof IntValue;
    }
    return kind != Kind.REF
        || Reps.isComplex(to)
        || (Reps.isString(to) && !(value instanceof IntValue));
  }

  /** Converts a pushed value. */
  public void convert(Type from, Type to) {
    Kind source = Reps.kind(from);
    Kind target = Reps.kind(to);
    if (source != Kind.REF && target != Kind.REF) {
      number(source, target);
    } else if (Reps.isString(to)) {
      string(from, source);
    } else if (Reps.isString(from)) {
      fromString(to);
    } else if (Reps.isSlice(from) && !Reps.isSlice(to)) {
      array(to);
    } else if (Reps.isComplex64(to)) {
      gen.invokeVirtual(Jvm.COMPLEX, "toComplex64", Jvm.COMPLEX);
    } else if (source != Kind.REF || target != Kind.REF) {
      address(target != Kind.REF);
    } else if (Reps.isPointer(to) || Reps.isUnsafePointer(to)) {
      pointer(from, to);
    }
  }

  /** A pointer becomes a number, or a number one. */
  private void address(boolean ofPointer) {
    if (ofPointer) {
      gen.invokeStatic(Jvm.UNSAFE, "address", LONG, ConstantDescs.CD_Object);
    } else {
      gen.invokeStatic(Jvm.UNSAFE, "pointer", ConstantDescs.CD_Object, LONG);
    }
  }

  private void pointer(Type from, Type to) {
    if (!gen.desc(from).equals(gen.desc(to))) {
      if (Reps.isUnsafePointer(from)) {
        Locations.toPointer(gen, to);
      } else if (Reps.isUnsafePointer(to)) {
        Locations.ofPointer(gen, from);
      } else {
        Locations.cast(gen, from, to);
      }
    }
  }

  private void string(Type from, Kind source) {
    if (source != Kind.REF) {
      numbers.toLong(source);
      gen.invokeStatic(Jvm.RUNES, "ofRune", Jvm.STRING, LONG);
    } else if (Reps.isSlice(from)) {
      boolean bytes = Reps.kind(Reps.elem(from)) == Kind.UINT8;
      withG();
      gen.invokeStatic(
          bytes ? Jvm.STRING : Jvm.RUNES,
          bytes ? "ofBytes" : "ofRunes",
          Jvm.STRING,
          Jvm.G,
          bytes ? Jvm.BYTE_SLICE : Jvm.INT_SLICE);
    }
  }

  private void fromString(Type to) {
    if (Reps.isSlice(to)) {
      boolean bytes = Reps.kind(Reps.elem(to)) == Kind.UINT8;
      withG();
      gen.invokeStatic(
          bytes ? Jvm.STRING : Jvm.RUNES,
          bytes ? "toBytes" : "toRunes",
          bytes ? Jvm.BYTE_SLICE : Jvm.INT_SLICE,
          Jvm.G,
          Jvm.STRING);
    }
  }

  /** Puts the goroutine below a pushed reference. */
  private void withG() {
    gen.pushG();
    gen.b.swap();
  }

  /** A slice becomes an array, or a pointer to its array. */
  private void array(Type to) {
    boolean pointer = Reps.isPointer(to);
    Type type = to.underlying() instanceof Pointer p ? p.elem() : to;
    ArrayType array = (ArrayType) type.underlying();
    int slice = gen.store(TypeKind.REFERENCE);
    gen.b.aload(slice);
    gen.invokeVirtual(Jvm.SLICE, "len", LONG);
    gen.b.loadConstant(array.length());
    gen.invokeStatic(Jvm.PANICS, "sliceToArray", ConstantDescs.CD_void, LONG, LONG);
    if (pointer) {
      gen.b.aload(slice).loadConstant(array.length());
      gen.invokeStatic(Jvm.ASSERTIONS, "arrayPointer", Jvm.SLICE, Jvm.SLICE, LONG);
      gen.cast(to);
      return;
    }
    gen.b.aload(slice).loadConstant((int) array.length());
    gen.invokeStatic(Jvm.ASSERTIONS, "copyToArray", ConstantDescs.CD_Object, Jvm.SLICE, INT);
    gen.cast(to);
  }

  private void number(Kind from, Kind to) {
    if (from == to) {
      return;
    }
    if (from.isFloat()) {
      fromFloat(from, to);
    } else if (to.isFloat()) {
      toFloat(from, to);
    } else if (to.isLong()) {
      numbers.toLong(from);
    } else {
      if (from.isLong()) {
        gen.b.l2i();
      }
      numbers.normalise(to);
    }
  }

  private void toFloat(Kind from, Kind to) {
    if (from == Kind.UINT64) {
      boolean single = to == Kind.FLOAT32;
      gen.invokeStatic(
          Jvm.CONVERSIONS,
          single ? "unsignedToFloat" : "unsignedToDouble",
          single ? FLOAT : DOUBLE,
          LONG);
      return;
    }
    numbers.toLong(from);
    if (to == Kind.FLOAT32) {
      gen.b.l2f();
    } else {
      gen.b.l2d();
    }
  }

  private void fromFloat(Kind from, Kind to) {
    if (to == Kind.FLOAT32) {
      gen.b.d2f();
      return;
    }
    if (from == Kind.FLOAT32) {
      gen.b.f2d();
    }
    switch (to) {
      case FLOAT64 -> {}
      case INT64 -> gen.invokeStatic(Jvm.CONVERSIONS, "doubleToLong", LONG, DOUBLE);
      case UINT64 -> gen.invokeStatic(Jvm.CONVERSIONS, "doubleToUnsigned", LONG, DOUBLE);
      case UINT32 -> gen.invokeStatic(Jvm.CONVERSIONS, "doubleToUnsigned32", INT, DOUBLE);
      default -> {
        gen.invokeStatic(Jvm.CONVERSIONS, "doubleToInt", INT, DOUBLE);
        numbers.normalise(to);
      }
    }
  }
}

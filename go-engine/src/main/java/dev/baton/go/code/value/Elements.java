package dev.baton.go.code.value;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.place.Locations;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.code.place.element.MapPlace;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Index and slice expressions. */
final class Elements {
  private static final ClassDesc LONG = ConstantDescs.CD_long;

  private final Gen gen;
  private final Selectors selectors;

  Elements(Gen gen) {
    this.gen = gen;
    this.selectors = new Selectors(gen);
  }

  void index(Expr.Index e) {
    Ident name = name(e.x);
    if (name != null && gen.unit.info().use(name) instanceof Func f) {
      selectors.function(f, name, e);
      return;
    }
    Place place = gen.values().place(e);
    place.push();
    place.load();
  }

  private static @Nullable Ident name(Expr x) {
    return switch (x.unparen()) {
      case Ident i -> i;
      case Expr.Selector s -> s.sel;
      default -> null;
    };
  }

  /** {@code v, ok := m[k]}. */
  List<Temp> commaOk(Expr.Index e) {
    MapPlace place = (MapPlace) gen.values().place(e);
    place.push();
    place.find();
    int entry = gen.store(TypeKind.INT);
    gen.b.iload(entry);
    Indexes.value(gen, place.type());
    Temp value = gen.temp(place.type(), false);
    gen.b.iload(entry).loadConstant(31).iushr().iconst_1().ixor();
    return List.of(value, gen.temp(Basic.BOOL, true));
  }

  void slice(Expr.Slice e) {
    Type type = gen.unit.type(e.x);
    Expr memory = Locations.source(gen, e.x);
    if (memory != null) {
      memory(e, memory, (ArrayType) Paths.struct(type).underlying());
      return;
    }
    Expr pointer = Paths.pointerToArray(gen, e.x);
    if (pointer != null) {
      pointed(e, pointer);
      return;
    }
    gen.values().push(e.x);
    gen.line(e.lbrackPos);
    int line = gen.line();
    if (type.underlying() instanceof ArrayType array) {
      array(e, array, gen.desc(type), line);
    } else if (Reps.isString(type)) {
      string(e, line);
    } else {
      slice(e, Reps.elem(type), line);
    }
  }

  private void array(Expr.Slice e, ArrayType array, ClassDesc desc, int line) {
    Kind kind = Reps.kind(array.elem());
    ClassDesc slice = kind.sliceClass();
    ClassDesc cells = kind == Kind.REF ? ConstantDescs.CD_Object.arrayType() : desc;
    bound(e.low, 0);
    bound(e.high, array.length());
    if (e.max == null) {
      gen.backTo(line);
      gen.invokeStatic(slice, "sliceArray", slice, cells, LONG, LONG);
    } else {
      Indexes.push(gen, e.max);
      gen.backTo(line);
      gen.invokeStatic(slice, "sliceArray", slice, cells, LONG, LONG, LONG);
    }
  }

  /** A slice of memory that is taken for an array; the array itself may well not be there. */
  private void memory(Expr.Slice e, Expr pointer, ArrayType array) {
    gen.values().push(pointer, Basic.UNSAFE_POINTER);
    gen.line(e.lbrackPos);
    bound(e.low, 0);
    bound(e.high, array.length());
    List<ClassDesc> params = new ArrayList<>(List.of(ConstantDescs.CD_Object, LONG, LONG));
    if (e.max != null) {
      Indexes.push(gen, e.max);
      params.add(LONG);
    }
    gen.b.loadConstant(array.length());
    gen.pushType(array.elem());
    params.addAll(List.of(LONG, Jvm.TYPE));
    gen.invokeStatic(Jvm.UNSAFE, "sliceArray", Jvm.SLICE, params.toArray(ClassDesc[]::new));
    gen.cast(Reps.kind(array.elem()).sliceClass());
  }

  /** A part of an array that is pointed to; the pointer is a slice of all of it. */
  private void pointed(Expr.Slice e, Expr pointer) {
    gen.values().push(pointer);
    gen.line(e.lbrackPos);
    int line = gen.line();
    gen.checkNil();
    ArrayType array = (ArrayType) Paths.struct(gen.unit.type(pointer)).underlying();
    ClassDesc slice = Reps.kind(array.elem()).sliceClass();
    bound(e.low, 0);
    bound(e.high, array.length());
    if (e.max == null) {
      gen.backTo(line);
      gen.invokeVirtual(slice, "sliceArray", slice, LONG, LONG);
    } else {
      Indexes.push(gen, e.max);
      gen.backTo(line);
      gen.invokeVirtual(slice, "sliceArray", slice, LONG, LONG, LONG);
    }
  }

  private void bound(@Nullable Expr bound, long missing) {
    if (bound == null) {
      gen.b.loadConstant(missing);
    } else {
      Indexes.push(gen, bound);
    }
  }

  private void string(Expr.Slice e, int line) {
    if (e.high != null) {
      bound(e.low, 0);
      Indexes.push(gen, e.high);
      gen.backTo(line);
      gen.invokeVirtual(Jvm.STRING, "slice", Jvm.STRING, LONG, LONG);
    } else if (e.low != null) {
      Indexes.push(gen, e.low);
      gen.backTo(line);
      gen.invokeVirtual(Jvm.STRING, "sliceFrom", Jvm.STRING, LONG);
    }
  }

  private void slice(Expr.Slice e, Type elem, int line) {
    ClassDesc slice = Reps.kind(elem).sliceClass();
    if (e.high == null) {
      if (e.low != null) {
        Indexes.push(gen, e.low);
        gen.backTo(line);
        gen.invokeVirtual(slice, "sliceFrom", slice, LONG);
      }
      return;
    }
    List<ClassDesc> params = new ArrayList<>(List.of(LONG, LONG));
    bound(e.low, 0);
    Indexes.push(gen, e.high);
    if (e.max != null) {
      Indexes.push(gen, e.max);
      params.add(LONG);
    }
    if (Reps.kind(elem) == Kind.REF && !Reps.zeroIsNull(elem)) {
      gen.zero(elem);
      params.add(ConstantDescs.CD_Object);
    }
    gen.backTo(line);
    gen.invokeVirtual(slice, "slice", slice, params.toArray(ClassDesc[]::new));
  }
}

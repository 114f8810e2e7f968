package dev.baton.go.code.place;

import dev.baton.go.check.info.Selection;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.element.ArrayPlace;
import dev.baton.go.code.place.element.BytePlace;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.code.place.element.MapPlace;
import dev.baton.go.code.place.element.SlicePlace;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Basic;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.List;

/** Finds the place that an expression denotes. */
public final class Places {
  private final Gen gen;

  public Places(Gen gen) {
    this.gen = gen;
  }

  public Place place(Expr expr) {
    return seen(expr, place(expr, false));
  }

  /**
   * The place that is assigned to after more was evaluated: an index is not checked before that.
   */
  public Place target(Expr expr) {
    return seen(expr, place(expr, true));
  }

  /** The place in a struct that may stand for something else. */
  private Place seen(Expr expr, Place place) {
    ViewPlace.Root root = ViewPlace.root(gen, expr);
    return root == null ? place : new ViewPlace(gen, place, root);
  }

  private Place place(Expr expr, boolean late) {
    return switch (expr.unparen()) {
      case Ident e -> name(e);
      case Expr.Selector e -> selector(e);
      case Expr.Index e -> index(e, late);
      case Expr.Star e -> pointee(e);
      default -> throw new Unsupported("no variable: " + expr.getClass().getSimpleName());
    };
  }

  private Place name(Ident e) {
    if (e.isBlank()) {
      return new BlankPlace(gen, Basic.INVALID);
    }
    return gen.unit.object(e) instanceof Var v ? variable(v) : noVariable(e.name);
  }

  private static Place noVariable(String name) {
    throw new Unsupported("no variable: " + name);
  }

  public Place variable(Var v) {
    if (v.kind() == Var.Kind.PACKAGE) {
      return new PackagePlace(gen, v);
    }
    return switch (gen.variables.get(v)) {
      case Storage.Local s -> new LocalPlace(gen, v, s.slot(), s.type());
      case Storage.Counter s -> new CounterPlace(gen, s.slot(), s.type());
      case Storage.Boxed s -> new BoxedPlace(gen, s.slot(), s.type());
      case null -> noVariable(v.name());
    };
  }

  private Place selector(Expr.Selector e) {
    Selection selection = gen.unit.info().selection(e);
    if (selection == null) {
      return gen.unit.info().use(e.sel) instanceof Var v ? variable(v) : noVariable(e.sel.name);
    }
    return new FieldPlace(gen, e, selection.index());
  }

  private Place index(Expr.Index e, boolean late) {
    Expr index = e.indices.getFirst();
    if (Locations.source(gen, e.x) != null) {
      Type elem = Reps.elem(gen.unit.type(e.x));
      return new MemoryPlace(gen, elem, () -> Locations.address(gen, e));
    }
    Expr x = Paths.pointerToArray(gen, e.x);
    if (x != null) {
      Type elem = Reps.elem(gen.unit.type(x));
      return new SlicePlace(gen, elem, e, x, Indexes.near(gen, index));
    }
    Type type = gen.unit.type(e.x);
    return switch (type.underlying()) {
      case MapType map -> new MapPlace(gen, map, e);
      case Slice slice -> new SlicePlace(gen, slice.elem(), e, e.x, Indexes.near(gen, index));
      case Basic string -> new BytePlace(gen, e, Indexes.near(gen, index));
      default -> new ArrayPlace(gen, type, e, late);
    };
  }

  private Place pointee(Expr.Star e) {
    Expr memory = Locations.source(gen, e.x);
    if (memory != null && Reps.isAggregate(gen.unit.type(e))) {
      return new MemoryPlace(gen, gen.unit.type(e), () -> Locations.pushUnsafe(gen, memory));
    }
    Type pointer = gen.unit.type(e.x);
    if (Reps.isPointerToArray(pointer)) {
      return new PointedArrayPlace(gen, Paths.struct(pointer), e);
    }
    Type elem = Reps.isPointerToStruct(pointer) ? Paths.struct(pointer) : gen.unit.type(e);
    return new PointeePlace(gen, elem, e);
  }

  /** Pushes {@code &expr}. */
  public void address(Expr expr) {
    Expr x = expr.unparen();
    Type type = gen.unit.type(x);
    if (x instanceof Expr.Star star) {
      gen.values().push(star.x);
      gen.line(star.pos());
      gen.checkNil();
    } else if (ViewPlace.root(gen, x) != null) {
      Locations.address(gen, x);
      Locations.toPointer(gen, new Pointer(type));
    } else if (Reps.isAggregate(type)) {
      if (x instanceof Literal) {
        gen.allocated(Reps.size(type));
      }
      gen.values().push(x);
      gen.arrayPointer(type);
    } else if (x instanceof Literal) {
      gen.allocated(Reps.size(type));
      variable(type, () -> gen.values().push(x));
    } else {
      Place place = place(x);
      place.push();
      place.pointer();
    }
  }

  private void variable(Type type, Runnable value) {
    Kind kind = Reps.kind(type);
    gen.make(kind.variableClass(), value, kind.desc());
  }

  static List<java.lang.classfile.TypeKind> reference() {
    return List.of(java.lang.classfile.TypeKind.REFERENCE);
  }
}

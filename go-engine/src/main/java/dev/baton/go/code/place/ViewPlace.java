package dev.baton.go.code.place;

import dev.baton.go.check.info.Selection;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/**
 * A place in a struct that may stand for the bytes of a variable of another type: the struct is
 * brought up to date before it is read and written through after it is written.
 */
final class ViewPlace extends Place {
  private final Place place;
  private final Root root;
  private int pointer;

  /**
   * The pointer to such a struct.
   *
   * @param field which of its fields is concerned; -1 if all are
   */
  record Root(Expr pointer, int field) {}

  ViewPlace(Gen gen, Place place, Root root) {
    super(gen, place.type(), place.operands());
    this.place = place;
    this.root = root;
  }

  /** The struct that a variable is a part of, if it may be such a one; else null. */
  static @Nullable Root root(Gen gen, Expr expr) {
    Expr x = expr.unparen();
    return switch (x) {
      case Expr.Star star -> root(gen, star.x, -1);
      case Expr.Selector field -> ofField(gen, field);
      case Expr.Index index when Reps.isArray(gen.unit.type(index.x)) -> root(gen, index.x);
      default -> null;
    };
  }

  private static @Nullable Root ofField(Gen gen, Expr.Selector field) {
    Selection selection = gen.unit.info().selection(field);
    if (selection == null || selection.kind() != Selection.Kind.FIELD) {
      return null;
    }
    return Reps.isPointer(gen.unit.type(field.x))
        ? root(gen, field.x, selection.index().getFirst())
        : root(gen, field.x);
  }

  private static @Nullable Root root(Gen gen, Expr pointer, int field) {
    Type type = gen.unit.type(pointer);
    return type.underlying() instanceof Pointer p
            && Reps.isStruct(p.elem())
            && gen.unit.info().isView(p.elem())
        ? new Root(pointer, field)
        : null;
  }

  @Override
  public void push() {
    gen.values().push(root.pointer);
    gen.b.dup();
    gen.invokeStatic(Jvm.TWINS, "refresh", ConstantDescs.CD_void, ConstantDescs.CD_Object);
    pointer = gen.store(TypeKind.REFERENCE);
    Runnable before = gen.given.put(root.pointer, () -> gen.b.aload(pointer));
    place.push();
    if (before == null) {
      gen.given.remove(root.pointer);
    } else {
      gen.given.put(root.pointer, before);
    }
  }

  @Override
  public void load() {
    place.load();
  }

  @Override
  public void store() {
    place.store();
    assignedInPlace();
  }

  @Override
  public void assignedInPlace() {
    gen.b.aload(pointer).loadConstant(root.field);
    gen.invokeStatic(
        Jvm.TWINS, "wrote", ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
  }

  @Override
  public void pointer() {
    place.pointer();
  }

  @Override
  public boolean inPlace() {
    return place.inPlace();
  }
}

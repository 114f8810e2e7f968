package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Reps;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways through the fields of structs. */
public final class Paths {
  private Paths() {}

  /** Replaces a pushed struct or pointer to one by what the fields lead to; gives its type. */
  public static Type walk(Gen gen, Type start, List<Integer> index) {
    Type type = start;
    for (int i : index) {
      Type struct = struct(type);
      StructShape shape = gen.shapes().struct(struct);
      Type field = field(struct, i);
      gen.b.getfield(shape.desc(), shape.fieldName(i), gen.desc(field));
      type = field;
    }
    return type;
  }

  /** The type that the fields lead to. */
  public static Type type(Type start, List<Integer> index) {
    Type type = start;
    for (int i : index) {
      type = field(struct(type), i);
    }
    return type;
  }

  /** The struct type itself or the one that is pointed to. */
  public static Type struct(Type type) {
    return type.underlying() instanceof Pointer p ? p.elem() : type;
  }

  /** The pointer to an array that an expression is, or whose array it is; null for others. */
  public static @Nullable Expr pointerToArray(Gen gen, Expr expr) {
    if (Reps.isPointerToArray(gen.unit.type(expr))) {
      return expr;
    }
    return expr.unparen() instanceof Expr.Star star && Reps.isPointerToArray(gen.unit.type(star.x))
        ? star.x
        : null;
  }

  static Type field(Type struct, int i) {
    return ((Struct) struct.underlying()).field(i).type();
  }
}

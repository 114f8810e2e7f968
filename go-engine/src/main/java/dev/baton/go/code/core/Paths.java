package dev.baton.go.code.core;

import dev.baton.go.link.shape.StructShape;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.util.List;

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

  static Type field(Type struct, int i) {
    return ((Struct) struct.underlying()).field(i).type();
  }
}

package dev.baton.go.types.rule;

import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Core types: the one underlying type that all types of a type parameter's constraint have. */
public final class Core {
  private static final Type BYTES = new Slice(Basic.BYTE);

  private Core() {}

  /** The underlying type of an ordinary type; of a type parameter its core type, or null. */
  public static @Nullable Type type(Type type) {
    return type instanceof TypeParam p ? common(p, false) : type.underlying();
  }

  /** As {@link #type}, but a mix of strings and byte slices has string as its core. */
  public static @Nullable Type stringOrType(Type type) {
    return type instanceof TypeParam p ? common(p, true) : type.underlying();
  }

  private static @Nullable Type common(TypeParam param, boolean bytesAreString) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null) {
      return null;
    }
    Type common = null;
    boolean string = false;
    for (Union.Term term : terms) {
      Type u = term.type().underlying();
      if (bytesAreString && Kinds.isString(u)) {
        string = true;
        u = BYTES;
      }
      common = common == null ? u : match(common, u);
      if (common == null) {
        return null;
      }
    }
    return string ? Basic.STRING : common;
  }

  /**
   * The one of two types that stands for both: they are identical, or channels of which one is
   * restricted.
   */
  public static @Nullable Type match(Type x, Type y) {
    if (Identity.identical(x, y)) {
      return x;
    }
    if (x instanceof Chan a && y instanceof Chan b && Identity.identical(a.elem(), b.elem())) {
      if (a.direction() == Chan.Direction.BOTH) {
        return y;
      }
      if (b.direction() == Chan.Direction.BOTH) {
        return x;
      }
    }
    return null;
  }
}

package dev.baton.go.check.infer;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.algebra.Terms;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes two types the same by finding types for the parameters in them. How far they may differ
 * otherwise depends on where they stand:
 *
 * @see Mode
 */
final class Unifier {

  /** How exact the match has to be. */
  enum Mode {
    /** Underlying types may match, and channels of which one is restricted. */
    LOOSE,
    /** As in an assignment: loose at the top, exact inside. */
    ASSIGN,
    /** Identical, but for type parameters. */
    EXACT
  }

  private static final int MAX_DEPTH = 50;

  private final Bindings bindings;
  private int depth;
  private @Nullable Pair compared;

  private record Pair(Interface x, Interface y, @Nullable Pair outer) {}

  Unifier(Bindings bindings) {
    this.bindings = bindings;
  }

  boolean unify(Type x, Type y, Mode mode) {
    if (x == y) {
      return true;
    }
    if (depth >= MAX_DEPTH) {
      return false;
    }
    depth++;
    boolean same = unifyOrdered(x, y, mode);
    depth--;
    return same;
  }

  /** Puts a declared type second, and a parameter that is sought first. */
  private boolean unifyOrdered(Type a, Type b, Mode mode) {
    boolean swap = a instanceof Named || bindings.sought(b) != null;
    Type x = swap ? b : a;
    Type y = swap ? a : b;
    if (mode != Mode.EXACT
        && y instanceof Named named
        && !(x instanceof Named)
        && !(x instanceof TypeParam)
        && !(x.underlying() instanceof Interface)) {
      y = named.underlying();
      if (x == y) {
        return true;
      }
    }
    TypeParam px = bindings.sought(x);
    TypeParam py = bindings.sought(y);
    if (px != null && py != null) {
      if (bindings.join(px, py)) {
        return true;
      }
      Type tx = bindings.get(px);
      Type ty = bindings.get(py);
      return tx != null && ty != null && unify(tx, ty, mode);
    }
    if (px != null) {
      return bind(px, y, mode);
    }
    return mode == Mode.EXACT ? structural(x, y, mode) : withInterfaces(x, y, mode);
  }

  private boolean bind(TypeParam param, Type y, Mode mode) {
    Type x = bindings.get(param);
    if (x == null) {
      bindings.set(param, y);
      return true;
    }
    if (!unify(x, y, mode)) {
      return false;
    }
    Interface xi = properInterface(x);
    Interface yi = properInterface(y);
    if (xi != null && yi != null) {
      if (x instanceof Named && y instanceof Named) {
        return Identity.identical(x, y);
      }
      if (TypeSets.of(xi).methods().size() != TypeSets.of(yi).methods().size()) {
        return false;
      }
    } else if (xi != null || yi != null) {
      return false;
    }
    boolean better =
        y instanceof Named
            || (y.underlying() instanceof Chan c && c.direction() != Chan.Direction.BOTH);
    if (mode != Mode.EXACT && !(x instanceof Named) && better) {
      bindings.set(param, y);
    }
    return true;
  }

  private static @Nullable Interface properInterface(Type type) {
    return !(type instanceof TypeParam) && type.underlying() instanceof Interface i ? i : null;
  }

  /** An interface matches a type that has its methods. */
  private boolean withInterfaces(Type x, Type y, Mode mode) {
    Interface xi = properInterface(x);
    Interface yi = properInterface(y);
    if (xi != null && yi != null) {
      return interfaces(xi, yi);
    }
    if (xi == null && yi == null) {
      return structural(x, y, mode);
    }
    Interface iface = xi == null ? yi : xi;
    Type type = xi == null ? x : y;
    for (Func m : TypeSets.of(java.util.Objects.requireNonNull(iface)).methods()) {
      if (!(Lookup.fieldOrMethod(type, false, m.pkg(), m.name()).obj() instanceof Func f)
          || !unify(m.signature(), f.signature(), Mode.EXACT)) {
        return false;
      }
    }
    return true;
  }

  /** The methods of one interface have to be among the other's. */
  private boolean interfaces(Interface x, Interface y) {
    TypeSet a = TypeSets.of(x);
    TypeSet b = TypeSets.of(y);
    if (a.comparable() != b.comparable() || !sameTerms(a.terms(), b.terms())) {
      return false;
    }
    if (wasCompared(x, y)) {
      return true;
    }
    boolean fewer = a.methods().size() <= b.methods().size();
    TypeSet few = fewer ? a : b;
    TypeSet many = fewer ? b : a;
    return within(x, y, () -> methods(few.methods(), many));
  }

  private boolean methods(List<Func> few, TypeSet many) {
    for (Func m : few) {
      Func other = many.method(m.pkg(), m.name());
      if (other == null || !unify(m.signature(), other.signature(), Mode.EXACT)) {
        return false;
      }
    }
    return true;
  }

  private boolean wasCompared(Interface x, Interface y) {
    for (Pair p = compared; p != null; p = p.outer) {
      if ((p.x == x && p.y == y) || (p.x == y && p.y == x)) {
        return true;
      }
    }
    return false;
  }

  private boolean within(Interface x, Interface y, java.util.function.BooleanSupplier test) {
    Pair outer = compared;
    compared = new Pair(x, y, outer);
    boolean same = test.getAsBoolean();
    compared = outer;
    return same;
  }

  private static boolean sameTerms(@Nullable List<Union.Term> a, @Nullable List<Union.Term> b) {
    return Terms.subset(a, b) && Terms.subset(b, a);
  }

  private boolean structural(Type a, Type b, Mode mode) {
    boolean swap = b instanceof TypeParam && !(a instanceof TypeParam);
    Type x = swap ? b : a;
    Type y = swap ? a : b;
    Mode inner = mode == Mode.ASSIGN ? Mode.EXACT : mode;
    return switch (x) {
      case Basic s -> y instanceof Basic t && s.kind() == t.kind();
      case ArrayType s ->
          y instanceof ArrayType t
              && (s.length() < 0 || t.length() < 0 || s.length() == t.length())
              && unify(s.elem(), t.elem(), inner);
      case Slice s -> y instanceof Slice t && unify(s.elem(), t.elem(), inner);
      case Pointer s -> y instanceof Pointer t && unify(s.elem(), t.elem(), inner);
      case MapType s ->
          y instanceof MapType t
              && unify(s.key(), t.key(), inner)
              && unify(s.elem(), t.elem(), inner);
      case Chan s ->
          y instanceof Chan t
              && (mode != Mode.EXACT || s.direction() == t.direction())
              && unify(s.elem(), t.elem(), inner);
      case Struct s -> y instanceof Struct t && structs(s, t, inner);
      case Tuple s -> y instanceof Tuple t && tuples(s, t, mode);
      case Signature s ->
          y instanceof Signature t
              && s.variadic() == t.variadic()
              && tuples(s.params(), t.params(), inner)
              && tuples(s.results(), t.results(), inner);
      case Interface s -> y instanceof Interface t && exactInterfaces(s, t);
      case Named s -> y instanceof Named t && named(s, t, mode);
      case TypeParam s -> {
        Type core = Core.type(s);
        yield core != null && unify(core, y, Mode.ASSIGN);
      }
      case Union s -> false;
    };
  }

  private boolean structs(Struct s, Struct t, Mode mode) {
    if (s.size() != t.size()) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      Var f = s.field(i);
      Var g = t.field(i);
      if (f.embedded() != g.embedded()
          || !s.tag(i).equals(t.tag(i))
          || !f.sameId(g.pkg(), g.name())
          || !unify(f.type(), g.type(), mode)) {
        return false;
      }
    }
    return true;
  }

  private boolean tuples(Tuple s, Tuple t, Mode mode) {
    if (s.size() != t.size()) {
      return false;
    }
    for (int i = 0; i < s.size(); i++) {
      if (!unify(s.typeAt(i), t.typeAt(i), mode)) {
        return false;
      }
    }
    return true;
  }

  private boolean exactInterfaces(Interface x, Interface y) {
    return TypeSets.of(x).methods().size() == TypeSets.of(y).methods().size() && interfaces(x, y);
  }

  private boolean named(Named s, Named t, Mode mode) {
    if (s.origin() != t.origin() || s.typeArgs().size() != t.typeArgs().size()) {
      return false;
    }
    for (int i = 0; i < s.typeArgs().size(); i++) {
      if (!unify(s.typeArgs().get(i), t.typeArgs().get(i), mode)) {
        return false;
      }
    }
    return s.isInstance() || s == t;
  }
}

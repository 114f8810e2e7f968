package dev.baton.go.types.algebra;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two types are the same. */
public final class Identity {
  private final boolean tags;
  private @Nullable Assumption assumed;

  /** Pairs of interfaces that are being compared further out; they count as identical. */
  private record Assumption(Interface x, Interface y, @Nullable Assumption outer) {
    boolean holds(Interface a, Interface b) {
      for (Assumption p = this; p != null; p = p.outer) {
        if ((p.x == a && p.y == b) || (p.x == b && p.y == a)) {
          return true;
        }
      }
      return false;
    }
  }

  private Identity(boolean tags) {
    this.tags = tags;
  }

  public static boolean identical(Type x, Type y) {
    return x == y || new Identity(true).same(x, y);
  }

  /** As {@link #identical}, but struct tags do not matter: for conversions. */
  public static boolean identicalButTags(Type x, Type y) {
    return x == y || new Identity(false).same(x, y);
  }

  private boolean same(Type x, Type y) {
    if (x == y) {
      return true;
    }
    return switch (x) {
      case Basic a -> y instanceof Basic b && a.kind() == b.kind();
      case Pointer a -> y instanceof Pointer b && same(a.elem(), b.elem());
      case Slice a -> y instanceof Slice b && same(a.elem(), b.elem());
      case ArrayType a ->
          y instanceof ArrayType b
              && (a.length() < 0 || b.length() < 0 || a.length() == b.length())
              && same(a.elem(), b.elem());
      case MapType a ->
          y instanceof MapType b && same(a.key(), b.key()) && same(a.elem(), b.elem());
      case Chan a ->
          y instanceof Chan b && a.direction() == b.direction() && same(a.elem(), b.elem());
      case Struct a -> y instanceof Struct b && sameStructs(a, b);
      case Tuple a -> y instanceof Tuple b && sameTuples(a, b);
      case Signature a -> y instanceof Signature b && sameSignatures(a, b);
      case Interface a -> y instanceof Interface b && sameInterfaces(a, b);
      case Union a -> y instanceof Union b && sameTerms(a.terms(), b.terms());
      case Named a -> y instanceof Named b && sameNamed(a, b);
      case TypeParam a -> false;
    };
  }

  private boolean sameStructs(Struct a, Struct b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      Var f = a.field(i);
      Var g = b.field(i);
      if (f.embedded() != g.embedded()
          || (tags && !a.tag(i).equals(b.tag(i)))
          || !f.sameId(g.pkg(), g.name())
          || !same(f.type(), g.type())) {
        return false;
      }
    }
    return true;
  }

  private boolean sameTuples(Tuple a, Tuple b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.typeAt(i), b.typeAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameSignatures(Signature a, Signature b) {
    if (a.typeParams().size() != b.typeParams().size() || a.variadic() != b.variadic()) {
      return false;
    }
    if (!a.typeParams().isEmpty()) {
      return sameGenericSignatures(a, b);
    }
    return sameTuples(a.params(), b.params()) && sameTuples(a.results(), b.results());
  }

  /**
   * Two generic signatures are the same if they are with the one's parameters in place of the
   * other's.
   */
  private boolean sameGenericSignatures(Signature a, Signature b) {
    List<TypeParam> params = a.typeParams();
    for (int i = 0; i < params.size(); i++) {
      if (!same(
          params.get(i).constraint().underlying(),
          Renaming.rename(
              b.typeParams().get(i).constraint().underlying(), b.typeParams(), params))) {
        return false;
      }
    }
    Signature renamed = Renaming.rename(b, params);
    return sameTuples(a.params(), renamed.params()) && sameTuples(a.results(), renamed.results());
  }

  private boolean sameInterfaces(Interface a, Interface b) {
    if (assumed != null && assumed.holds(a, b)) {
      return true;
    }
    TypeSet x = TypeSets.of(a);
    TypeSet y = TypeSets.of(b);
    if (x.comparable() != y.comparable()
        || x.methods().size() != y.methods().size()
        || !sameTermSets(x.terms(), y.terms())) {
      return false;
    }
    Assumption outer = assumed;
    assumed = new Assumption(a, b, outer);
    boolean same = sameMethods(x.methods(), y.methods());
    assumed = outer;
    return same;
  }

  private boolean sameMethods(List<Func> a, List<Func> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).id().equals(b.get(i).id())
          || !same(a.get(i).signature(), b.get(i).signature())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameTermSets(@Nullable List<Union.Term> a, @Nullable List<Union.Term> b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return Terms.subset(a, b) && Terms.subset(b, a);
  }

  private boolean sameTerms(List<Union.Term> a, List<Union.Term> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).tilde() != b.get(i).tilde() || !same(a.get(i).type(), b.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Instances are interned, but some were made before their arguments were known to be the same.
   */
  private boolean sameNamed(Named a, Named b) {
    return a.origin() == b.origin()
        && a.isInstance()
        && b.isInstance()
        && sameLists(a.typeArgs(), b.typeArgs())
        && sameLists(a.outerArgs(), b.outerArgs());
  }

  private boolean sameLists(List<Type> a, List<Type> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}

package dev.baton.go.types.algebra;

import dev.baton.go.types.Named;
import dev.baton.go.types.Type;
import dev.baton.go.types.Union.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of types given as lists of terms; null is the set of all types. */
public final class Terms {
  private Terms() {}

  static @Nullable List<Term> intersect(@Nullable List<Term> a, @Nullable List<Term> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    List<Term> both = new ArrayList<>();
    for (Term x : a) {
      for (Term y : b) {
        if (!disjoint(x, y)) {
          add(both, x.tilde() && !y.tilde() ? y : x);
        }
      }
    }
    return both;
  }

  /** Adds a term unless the list covers it already; what the term covers goes. */
  static void add(List<Term> terms, Term term) {
    for (Term t : terms) {
      if (subset(term, t)) {
        return;
      }
    }
    terms.removeIf(t -> subset(t, term));
    terms.add(term);
  }

  /** Whether no type is in both terms. */
  public static boolean disjoint(Term x, Term y) {
    Type a = y.tilde() ? x.type().underlying() : x.type();
    Type b = x.tilde() ? y.type().underlying() : y.type();
    return !Identity.identical(a, b);
  }

  static boolean subset(Term x, Term y) {
    return !disjoint(x, y) && (!x.tilde() || y.tilde());
  }

  /** Whether all types of {@code a} are in {@code b}. */
  public static boolean subset(@Nullable List<Term> a, @Nullable List<Term> b) {
    if (b == null) {
      return true;
    }
    if (a == null) {
      return false;
    }
    for (Term x : a) {
      if (!anyCovers(b, x)) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyCovers(List<Term> terms, Term x) {
    for (Term y : terms) {
      if (subset(x, y)) {
        return true;
      }
    }
    return false;
  }

  public static boolean includes(Term term, Type type) {
    return Identity.identical(term.type(), term.tilde() ? type.underlying() : type);
  }

  /** Whether {@code ~T} is written of a T that is no underlying type, so that nothing is in it. */
  static boolean isEmpty(Term term) {
    return term.tilde() && term.type() instanceof Named n && !Identity.identical(n, n.underlying());
  }
}

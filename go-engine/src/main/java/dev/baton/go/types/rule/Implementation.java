package dev.baton.go.types.rule;

import dev.baton.go.types.Interface;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.Union;
import dev.baton.go.types.Union.Term;
import dev.baton.go.types.algebra.Comparability;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.algebra.Terms;
import dev.baton.go.types.algebra.TypeSets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a type implements an interface or satisfies a constraint, and if not, why. */
public final class Implementation {
  private final Type type;
  private final Type wanted;
  private final boolean constraint;
  private final TypeText.Qualifier qualifier;

  private Implementation(Type type, Type wanted, boolean constraint, TypeText.Qualifier qualifier) {
    this.type = type;
    this.wanted = wanted;
    this.constraint = constraint;
    this.qualifier = qualifier;
  }

  /** Whether {@code type} implements the interface {@code wanted}. */
  public static boolean implementsInterface(Type type, Type wanted) {
    return failure(type, wanted, false, Package::name) == null;
  }

  /**
   * Null if {@code type} implements {@code wanted} (or with {@code constraint}, satisfies it), else
   * the reason in the compiler's words.
   */
  public static @Nullable String failure(
      Type type, Type wanted, boolean constraint, TypeText.Qualifier qualifier) {
    return new Implementation(type, wanted, constraint, qualifier).failure();
  }

  private @Nullable String failure() {
    Type under = type.underlying();
    if (!Kinds.isValid(under)
        || !Kinds.isValid(wanted.underlying())
        || (under instanceof Pointer p && !Kinds.isValid(p.elem().underlying()))) {
      return null; // The error that made it invalid was reported.
    }
    if (!(wanted.underlying() instanceof Interface)) {
      return does() + " (" + noInterface() + ")";
    }
    TypeSet allowed = TypeSets.of((Interface) wanted.underlying());
    TypeSet own = under instanceof Interface i ? TypeSets.of(i) : null;
    if (allowed.isAll() || (own != null && own.isEmpty())) {
      return null;
    }
    if (allowed.isEmpty()) {
      return "cannot " + verb() + " " + text(wanted) + " (empty type set)";
    }
    MissingMethod missing = MissingMethod.of(type, wanted, true);
    if (missing != null) {
      return does() + " " + missing.text(type, wanted, qualifier);
    }
    if (allowed.terms() != null) {
      String failure = own == null ? notIn(allowed.terms()) : notSubset(own, allowed);
      if (failure != null) {
        return failure;
      }
    }
    return notComparable(allowed);
  }

  private String noInterface() {
    return Kinds.isInterfacePointer(wanted)
        ? "type " + text(wanted) + " is pointer to interface, not interface"
        : text(wanted) + " is not an interface";
  }

  private @Nullable String notSubset(TypeSet own, TypeSet allowed) {
    return Terms.subset(own.terms(), allowed.terms()) ? null : does();
  }

  private @Nullable String notIn(List<Term> terms) {
    Type alternative = null;
    for (Term t : terms) {
      if (Terms.includes(t, type)) {
        return null;
      }
      boolean plain = !t.tilde() && Identity.identical(t.type(), t.type().underlying());
      if (alternative == null && plain && Terms.includes(new Term(true, t.type()), type)) {
        alternative = t.type();
      }
    }
    return does() + " (" + detail(terms, alternative) + ")";
  }

  private String detail(List<Term> terms, @Nullable Type alternative) {
    if (alternative != null) {
      return "possibly missing ~ for " + text(alternative) + " in " + text(wanted);
    }
    String own = text(type);
    if (mentions(wanted.underlying())) {
      String set = text(wanted);
      return set + " mentions " + own + ", but " + own + " is not in the type set of " + set;
    }
    return own + " missing in " + TypeText.of(new Union(terms), Package::path);
  }

  private boolean mentions(Type element) {
    return switch (element) {
      case Interface i -> i.embedded().stream().anyMatch(this::mentions);
      case Union u -> u.terms().stream().anyMatch(t -> mentions(t.type()));
      default -> Identity.identical(element, type);
    };
  }

  private @Nullable String notComparable(TypeSet allowed) {
    boolean needed =
        allowed.terms() == null
            ? allowed.comparable()
            : wanted.underlying() instanceof Interface i && Comparability.strictly(i);
    if (!needed || Comparability.strictly(type) || (constraint && Comparability.comparable(type))) {
      return null;
    }
    return text(type) + " does not " + verb() + " comparable";
  }

  private String does() {
    return text(type) + " does not " + verb() + " " + text(wanted);
  }

  private String verb() {
    return constraint ? "satisfy" : "implement";
  }

  private String text(Type t) {
    return TypeText.of(t, qualifier);
  }
}

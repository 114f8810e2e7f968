package dev.baton.go.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What types implement an interface.
 *
 * @param methods all methods, embedded ones included, sorted by {@link Func#id()}
 * @param terms the types allowed; null allows all, an empty list none
 * @param comparable whether only comparable types are allowed
 */
public record TypeSet(List<Func> methods, @Nullable List<Union.Term> terms, boolean comparable) {
  public static final TypeSet ALL = new TypeSet(List.of(), null, false);

  public TypeSet {
    methods = List.copyOf(methods);
    terms = terms == null ? null : List.copyOf(terms);
  }

  public boolean isEmpty() {
    return terms != null && terms.isEmpty();
  }

  /** Whether no type is excluded. */
  public boolean isAll() {
    return terms == null && !comparable && methods.isEmpty();
  }

  /** Whether the interface can be used as the type of a variable. */
  public boolean isMethodSet() {
    return terms == null && !comparable;
  }

  public boolean hasTerms() {
    return terms != null && !terms.isEmpty();
  }

  /** The method of that name, where {@code pkg} matters for names that are not exported. */
  public @Nullable Func method(@Nullable Package pkg, String name) {
    for (Func m : methods) {
      if (m.sameId(pkg, name)) {
        return m;
      }
    }
    return null;
  }
}

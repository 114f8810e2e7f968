package dev.baton.go.types;

import java.util.List;

/** A union {@code ~A | B} that stands as an embedded element of a constraint. */
public final class Union implements Type {

  /** One term; with {@code tilde} it means all types whose underlying type is {@code type}. */
  public record Term(boolean tilde, Type type) {}

  private final List<Term> terms;

  public Union(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  public List<Term> terms() {
    return terms;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

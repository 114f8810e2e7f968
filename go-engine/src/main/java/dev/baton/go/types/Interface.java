package dev.baton.go.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interface type: the methods and embedded elements as written. What they amount to is its
 * {@link TypeSet}, computed when first needed (by {@code TypeSets}) and remembered here.
 */
public final class Interface implements Type {
  /**
   * The type that {@code any} names; identical to {@code interface{}}, but messages tell them
   * apart.
   */
  public static final Interface ANY = new Interface(List.of(), List.of(), false);

  /**
   * The type {@code interface{}} as messages write it where the language means no particular type.
   */
  public static final Interface ANY_LITERAL = new Interface(List.of(), List.of(), false);

  private List<Func> methods = List.of();
  private List<Type> embedded = List.of();
  private List<Integer> embeddedPositions = List.of();
  private boolean implicit;
  private boolean complete;
  private @Nullable TypeSet typeSet;

  public Interface() {}

  public Interface(List<Func> methods, List<Type> embedded, boolean implicit) {
    complete(methods, embedded, List.of());
    this.implicit = implicit;
  }

  /** Sets the elements; {@code positions} are where the embedded ones stand in the source. */
  public void complete(List<Func> explicit, List<Type> embeds, List<Integer> positions) {
    this.methods = List.copyOf(explicit);
    this.embedded = List.copyOf(embeds);
    this.embeddedPositions = List.copyOf(positions);
    this.complete = true;
  }

  /** Whether the elements are known; a declaration may still be on the way. */
  public boolean isComplete() {
    return complete;
  }

  /** The explicitly declared methods, in source order. */
  public List<Func> methods() {
    return methods;
  }

  public List<Type> embedded() {
    return embedded;
  }

  /** Where the embedded elements stand in the source; empty if that is not known. */
  public List<Integer> embeddedPositions() {
    return embeddedPositions;
  }

  /** Where the {@code i}th embedded element stands in the source, or -1. */
  public int embeddedPosition(int i) {
    return embeddedPositions.isEmpty() ? -1 : embeddedPositions.get(i);
  }

  /**
   * Whether the program wrote only the element, as in {@code [T ~int]}, without {@code interface}.
   */
  public boolean implicit() {
    return implicit;
  }

  public void markImplicit() {
    implicit = true;
  }

  /** The remembered type set; use {@code TypeSets.of}. */
  public @Nullable TypeSet knownTypeSet() {
    return typeSet;
  }

  public void remember(@Nullable TypeSet computed) {
    typeSet = computed;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}

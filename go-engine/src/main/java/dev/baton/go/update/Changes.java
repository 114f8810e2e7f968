package dev.baton.go.update;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How two texts of a program differ.
 *
 * @param changed functions with another text under the same name
 * @param added functions with a new name
 * @param moved functions that are in another file now, where the same may mean something else
 * @param removed names that are gone
 * @param renamed new names of functions by their old ones; the texts are equal but for that
 * @param newDeclarations other declarations of the new text that the old one has not
 * @param goneDeclarations other declarations of the old text that the new one has not; one that was
 *     changed is in both lists
 */
public record Changes(
    List<FunctionText> changed,
    List<FunctionText> added,
    List<FunctionText> moved,
    List<String> removed,
    Map<String, String> renamed,
    List<Declaration> newDeclarations,
    List<Declaration> goneDeclarations) {
  public Changes {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    moved = List.copyOf(moved);
    removed = List.copyOf(removed);
    renamed = Map.copyOf(renamed);
    newDeclarations = List.copyOf(newDeclarations);
    goneDeclarations = List.copyOf(goneDeclarations);
  }

  /** Nothing but another body of one function. */
  static Changes ofBody(FunctionText function) {
    return new Changes(
        List.of(function), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return changed.isEmpty() && !changeDeclarations();
  }

  /** Whether more has changed than the texts of functions that were there before. */
  public boolean changeDeclarations() {
    return !(added.isEmpty()
        && moved.isEmpty()
        && removed.isEmpty()
        && newDeclarations.isEmpty()
        && goneDeclarations.isEmpty());
  }

  /** Those of the old declarations whose names the new text declares otherwise. */
  public List<Declaration> replaced() {
    return having(goneDeclarations, newDeclarations);
  }

  private static List<Declaration> having(List<Declaration> some, List<Declaration> others) {
    return some.stream()
        .filter(declaration -> others.stream().anyMatch(other -> isOther(declaration, other)))
        .toList();
  }

  /** Whether two declarations give the same name to different things. */
  private static boolean isOther(Declaration one, Declaration other) {
    return !one.tokens().equals(other.tokens())
        && !Collections.disjoint(one.localNames(), other.localNames());
  }
}

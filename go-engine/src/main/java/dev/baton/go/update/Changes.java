package dev.baton.go.update;

import java.util.List;
import java.util.Map;

/**
 * How two texts of a program differ.
 *
 * @param changed functions with another text under the same name
 * @param added functions with a new name
 * @param removed names that are gone
 * @param renamed new names of functions by their old ones; the texts are equal but for that
 * @param newDeclarations other declarations of the new text that the old one has not
 * @param goneDeclarations other declarations of the old text that the new one has not; one that was
 *     changed is in both lists
 */
public record Changes(
    List<FunctionText> changed,
    List<FunctionText> added,
    List<String> removed,
    Map<String, String> renamed,
    List<Declaration> newDeclarations,
    List<Declaration> goneDeclarations) {
  public Changes {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = Map.copyOf(renamed);
    newDeclarations = List.copyOf(newDeclarations);
    goneDeclarations = List.copyOf(goneDeclarations);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return changed.isEmpty() && !changeDeclarations();
  }

  /** Whether more has changed than the texts of functions that were there before. */
  public boolean changeDeclarations() {
    return !(added.isEmpty()
        && removed.isEmpty()
        && newDeclarations.isEmpty()
        && goneDeclarations.isEmpty());
  }
}

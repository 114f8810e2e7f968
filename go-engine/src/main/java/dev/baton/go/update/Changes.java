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
 * @param newDeclarations other declarations that were added
 * @param unsafe other declarations that were changed or removed; they cannot be taken over
 */
public record Changes(
    List<FunctionText> changed,
    List<FunctionText> added,
    List<String> removed,
    Map<String, String> renamed,
    List<String> newDeclarations,
    List<String> unsafe) {
  public Changes {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = Map.copyOf(renamed);
    newDeclarations = List.copyOf(newDeclarations);
    unsafe = List.copyOf(unsafe);
  }

  public boolean isEmpty() {
    return changed.isEmpty()
        && added.isEmpty()
        && removed.isEmpty()
        && newDeclarations.isEmpty()
        && unsafe.isEmpty();
  }
}

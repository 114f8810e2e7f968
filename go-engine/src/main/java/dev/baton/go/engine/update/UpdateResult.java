package dev.baton.go.engine.update;

import dev.baton.go.store.Version;
import java.util.List;

/** What became of a new text. */
public sealed interface UpdateResult {

  /** The functions are in force; their versions, in the order of their edit times. */
  record Applied(List<Version> versions) implements UpdateResult {
    public Applied {
      versions = List.copyOf(versions);
    }
  }

  /** The text differs in nothing that is executed. */
  record Unchanged() implements UpdateResult {}

  /**
   * Nothing has changed; each line gives a reason: what is wrong with the text, or what in it is
   * unsafe.
   */
  record Refused(List<String> reasons) implements UpdateResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}

package dev.baton.go.engine.update;

import java.util.List;

/** An update is refused before anything has changed. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> reasons;

  Refusal(List<String> reasons) {
    super(String.join("\n", reasons), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  /** Refuses if there are reasons to. */
  static void when(List<String> reasons) throws Refusal {
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  List<String> reasons() {
    return reasons;
  }
}

package dev.baton.go.engine;

import dev.baton.go.store.Version;
import dev.baton.go.store.rule.Description;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one run of {@link Rules}.
 *
 * @param steps the rules that ran, in order; the last may have stopped the others
 * @param stopped whether a rule said stop
 * @param arguments what the functions made of the arguments, as plain Java values; functions that
 *     take a pointer, a map or a slice all work on the same
 */
public record RuleRun(List<Step> steps, boolean stopped, List<@Nullable Object> arguments) {
  public RuleRun {
    steps = List.copyOf(steps);
    arguments = Collections.unmodifiableList(arguments);
  }

  /**
   * One rule's part.
   *
   * @param version of the function that ran
   * @param results as plain Java values
   */
  public record Step(Description rule, Version version, List<@Nullable Object> results) {
    public Step {
      results = Collections.unmodifiableList(results);
    }
  }
}

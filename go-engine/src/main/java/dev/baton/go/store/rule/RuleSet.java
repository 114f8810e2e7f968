package dev.baton.go.store.rule;

import dev.baton.go.store.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Rules that handle the same thing, one after the other in the order of their priority, until one
 * says stop (H5). A rule added while others run takes part from the next run on. Any thread.
 */
public final class RuleSet {
  private final List<Rule> rules = new ArrayList<>();

  /** Adds a rule, or puts it in place of the one for the same type id. */
  public synchronized void put(Rule rule) {
    List<Rule> next = new ArrayList<>(rules);
    int at = indexOf(next, rule.description().function());
    if (at >= 0) {
      next.set(at, rule);
    } else {
      next.add(rule);
    }
    next.sort(Comparator.comparingInt((Rule r) -> r.description().priority()).reversed());
    rules.clear();
    rules.addAll(next);
  }

  private static int indexOf(List<Rule> all, TypeId function) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).description().function().equals(function)) {
        return i;
      }
    }
    return -1;
  }

  /** Removes the rule of a type id, if there is one. */
  public synchronized void remove(TypeId function) {
    rules.removeIf(rule -> rule.description().function().equals(function));
  }

  /** The rules in the order in which they run. */
  public synchronized List<Rule> inOrder() {
    return List.copyOf(rules);
  }

  /** Runs the rules and tells which ran; the last may have stopped the others. */
  public List<Rule> run(Function<Rule, Verdict> execution) {
    List<Rule> ran = new ArrayList<>();
    for (Rule rule : inOrder()) {
      ran.add(rule);
      if (execution.apply(rule) == Verdict.STOP) {
        break;
      }
    }
    return ran;
  }
}

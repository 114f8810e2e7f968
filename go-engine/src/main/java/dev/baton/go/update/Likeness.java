package dev.baton.go.update;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/** How much a new function is like one that is gone: whether it is that one under another name. */
final class Likeness {
  /** From here on two functions are taken for one that was renamed, and perhaps edited with it. */
  static final double SAME_FUNCTION = 0.6;

  private Likeness() {}

  /** From 0 to 1; 0 for functions and methods that could not be called alike. */
  static double of(FunctionText old, FunctionText now) {
    String renamed = old.renamed(now.decl().name.name);
    if (renamed.equals(now.text())) {
      return 1;
    }
    List<String> before = renamed.lines().map(String::strip).toList();
    List<String> after = now.text().lines().map(String::strip).toList();
    // With another head, or nothing but a head, there is nothing to know it by.
    if (!before.getFirst().equals(after.getFirst()) || Math.min(before.size(), after.size()) < 4) {
      return 0;
    }
    int changed = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      changed += Math.max(delta.getSource().size(), delta.getTarget().size());
    }
    return 1 - (double) changed / Math.max(before.size(), after.size());
  }
}

package dev.baton.go.update;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.baton.go.syntax.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the changed functions by comparing a program's new text with the last one, line by line,
 * and taking whole functions from their head to their end (H1).
 */
public final class TextComparison {
  private final Outline before;
  private final Outline after;
  private final Map<String, BitSet> changedLines = new HashMap<>();

  private TextComparison(Outline before, Outline after) {
    this.before = before;
    this.after = after;
    for (Source now : after.sources()) {
      Source old = before.source(now.name());
      if (old != null) {
        changedLines.put(now.name(), changedLines(old, now));
      }
    }
  }

  public static Changes compare(Outline before, Outline after) {
    return new TextComparison(before, after).changes();
  }

  /** The lines of the new text that differ, and those around what was removed. */
  private static BitSet changedLines(Source before, Source after) {
    BitSet lines = new BitSet();
    String old = before.text();
    String now = after.text();
    Difference difference = Difference.of(old, now);
    int start = lineStart(now, difference.start());
    int end = now.length() - lineEnd(now, difference.newEnd());
    List<String> oldLines = lines(old.substring(start, old.length() - end));
    List<String> newLines = lines(now.substring(start, now.length() - end));
    int line = after.line(start);
    for (AbstractDelta<String> delta : DiffUtils.diff(oldLines, newLines).getDeltas()) {
      Chunk<String> target = delta.getTarget();
      int first = line + target.getPosition();
      lines.set(Math.max(first - 1, 0), first + Math.max(target.size(), 1));
    }
    return lines;
  }

  /** As {@link Source#line} counts them, for which a carriage return ends no line. */
  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int newline = text.indexOf('\n', at);
    return newline < 0 ? text.length() : newline;
  }

  private Changes changes() {
    List<FunctionText> changed = new ArrayList<>();
    List<FunctionText> added = new ArrayList<>();
    List<FunctionText> moved = new ArrayList<>();
    for (FunctionText function : after.functions().values()) {
      FunctionText old = before.functions().get(function.name());
      if (old == null) {
        added.add(function);
      } else if (touched(old, function) && !old.text().equals(function.text())) {
        changed.add(function);
      }
      if (old != null && !old.source().name().equals(function.source().name())) {
        moved.add(function);
      }
    }
    List<String> removed = new ArrayList<>(before.functions().keySet());
    removed.removeAll(after.functions().keySet());
    return new Changes(
        changed,
        added,
        moved,
        removed,
        renamed(removed, added),
        missing(after.others(), before.others()),
        missing(before.others(), after.others()));
  }

  private boolean touched(FunctionText old, FunctionText function) {
    BitSet lines = changedLines.get(function.source().name());
    if (lines == null || !old.source().name().equals(function.source().name())) {
      return true;
    }
    int line = lines.nextSetBit(function.firstLine());
    return line >= 0 && line <= function.lastLine();
  }

  /** Which of the declarations the others do not have. */
  private static List<Declaration> missing(List<Declaration> of, List<Declaration> in) {
    Map<String, List<Declaration>> known = new HashMap<>();
    for (Declaration other : in) {
      known.computeIfAbsent(other.tokens(), absent -> new ArrayList<>()).add(other);
    }
    List<Declaration> missing = new ArrayList<>();
    for (Declaration declaration : of) {
      List<Declaration> equal = known.getOrDefault(declaration.tokens(), List.of());
      int at = 0;
      while (at < equal.size() && !equal.get(at).same(declaration)) {
        at++;
      }
      if (at < equal.size()) {
        equal.remove(at);
      } else {
        missing.add(declaration);
      }
    }
    return missing;
  }

  private Map<String, String> renamed(List<String> removed, List<FunctionText> added) {
    Map<String, String> names = new HashMap<>();
    for (String name : removed) {
      FunctionText old = before.functions().get(name);
      if (old != null) {
        added.stream()
            .filter(candidate -> !names.containsValue(candidate.name()))
            .max(Comparator.comparingDouble(candidate -> Likeness.of(old, candidate)))
            .filter(candidate -> Likeness.of(old, candidate) >= Likeness.SAME_FUNCTION)
            .ifPresent(found -> names.put(name, found.name()));
      }
    }
    return names;
  }
}

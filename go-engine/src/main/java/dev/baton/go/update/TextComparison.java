package dev.baton.go.update;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.baton.go.syntax.Source;
import java.util.ArrayList;
import java.util.BitSet;
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
  private final BitSet changedLines = new BitSet();

  private TextComparison(Outline before, Outline after) {
    this.before = before;
    this.after = after;
    mark(before.file().source, after.file().source);
  }

  public static Changes compare(Outline before, Outline after) {
    return new TextComparison(before, after).changes();
  }

  /** Marks the lines of the new text that differ, and those around what was removed. */
  private void mark(Source old, Source now) {
    List<String> oldLines = old.text().lines().toList();
    List<String> newLines = now.text().lines().toList();
    for (AbstractDelta<String> delta : DiffUtils.diff(oldLines, newLines).getDeltas()) {
      Chunk<String> target = delta.getTarget();
      int first = target.getPosition() + 1;
      changedLines.set(Math.max(first - 1, 0), first + Math.max(target.size(), 1));
    }
  }

  private Changes changes() {
    List<FunctionText> changed = new ArrayList<>();
    List<FunctionText> added = new ArrayList<>();
    for (FunctionText function : after.functions().values()) {
      FunctionText old = before.functions().get(function.name());
      if (old == null) {
        added.add(function);
      } else if (touched(function) && !old.text().equals(function.text())) {
        changed.add(function);
      }
    }
    List<String> removed = new ArrayList<>(before.functions().keySet());
    removed.removeAll(after.functions().keySet());
    List<String> fresh = new ArrayList<>(after.others());
    List<String> gone = new ArrayList<>(before.others());
    before.others().forEach(fresh::remove);
    after.others().forEach(gone::remove);
    return new Changes(changed, added, removed, renamed(removed, added), fresh, gone);
  }

  private boolean touched(FunctionText function) {
    int line = changedLines.nextSetBit(function.firstLine());
    return line >= 0 && line <= function.lastLine();
  }

  private Map<String, String> renamed(List<String> removed, List<FunctionText> added) {
    Map<String, String> names = new HashMap<>();
    for (String name : removed) {
      FunctionText old = before.functions().get(name);
      for (FunctionText candidate : added) {
        if (old != null
            && !names.containsValue(candidate.name())
            && old.renamed(candidate.decl().name.name).equals(candidate.text())) {
          names.put(name, candidate.name());
          break;
        }
      }
    }
    return names;
  }
}

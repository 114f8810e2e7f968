package dev.baton.go.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the errors of one compilation as gc does: of syntax errors one per line, of others not
 * the same twice on a line, ten altogether; later ones are dropped. Used by one thread.
 */
public final class Diagnostics {
  private static final int LIMIT = 10;

  private final List<Source> sources = new ArrayList<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private @Nullable Diagnostic lastSyntaxError;
  private @Nullable Diagnostic lastOther;

  public void error(Source source, int pos, String message) {
    Diagnostic error = new Diagnostic(source, pos, message);
    if (!isFull() && !repeats(error)) {
      errors.add(error);
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Whether so many errors were found that there is no use in looking for more. */
  public boolean isFull() {
    return errors.size() == LIMIT;
  }

  /**
   * Whether there is an error that keeps gc from checking types; errors of labels and branches, for
   * example, do not.
   */
  public boolean hasSyntaxErrors() {
    return lastSyntaxError != null;
  }

  /** The errors by source, in the order in which sources first failed, and by position. */
  public List<Diagnostic> errors() {
    return errors.stream()
        .sorted(
            Comparator.<Diagnostic>comparingInt(error -> sources.indexOf(error.source()))
                .thenComparing(Diagnostic::sortedPosition))
        .toList();
  }

  /** The lines that gc prints. */
  public List<String> render() {
    List<String> lines = new ArrayList<>();
    for (Diagnostic error : errors()) {
      String line = error.render();
      if (lines.isEmpty() || !lines.getLast().equals(line)) {
        lines.add(line);
      }
    }
    if (isFull()) {
      Diagnostic last = errors.getLast();
      lines.add(new Diagnostic(last.source(), last.pos(), "too many errors").render());
    }
    return lines;
  }

  private boolean repeats(Diagnostic error) {
    if (error.isSyntaxError()) {
      boolean repeats = sameLine(lastSyntaxError, error);
      lastSyntaxError = repeats ? lastSyntaxError : error;
      return repeats;
    }
    Diagnostic last = lastOther;
    lastOther = error;
    return sameLine(last, error) && last != null && last.message().equals(error.message());
  }

  private static boolean sameLine(@Nullable Diagnostic first, Diagnostic next) {
    return first != null && first.source() == next.source() && first.line() == next.line();
  }
}

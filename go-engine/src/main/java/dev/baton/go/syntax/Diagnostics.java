package dev.baton.go.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the errors of one compilation; used by one thread. */
public final class Diagnostics {
  private static final int SHOWN = 10;

  private final List<Diagnostic> errors = new ArrayList<>();

  public void error(Source source, int pos, String message) {
    errors.add(new Diagnostic(source, pos, message));
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** All errors in the order they were found. */
  public List<Diagnostic> errors() {
    return List.copyOf(errors);
  }

  /**
   * All errors by source, in the order sources first failed, and position; of the same line and
   * text only the first.
   */
  public List<Diagnostic> sorted() {
    List<Source> sources = errors.stream().map(Diagnostic::source).distinct().toList();
    List<Diagnostic> result = new ArrayList<>();
    errors.stream()
        .sorted(
            Comparator.<Diagnostic>comparingInt(error -> sources.indexOf(error.source()))
                .thenComparingInt(Diagnostic::pos))
        .forEach(
            error -> {
              if (result.isEmpty() || !repeats(result.getLast(), error)) {
                result.add(error);
              }
            });
    return result;
  }

  /** The lines gc prints: ten errors at most, then {@code too many errors}. */
  public List<String> render() {
    List<Diagnostic> sorted = sorted();
    List<String> lines = new ArrayList<>();
    sorted.stream().limit(SHOWN).map(Diagnostic::render).forEach(lines::add);
    if (sorted.size() > SHOWN) {
      lines.add("too many errors");
    }
    return lines;
  }

  private static boolean repeats(Diagnostic first, Diagnostic next) {
    return first.source() == next.source()
        && first.position().line() == next.position().line()
        && first.message().equals(next.message());
  }
}

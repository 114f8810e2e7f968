package dev.baton.go.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line directives of a text: comments {@code //line FILE:LINE[:COL]} at the start of a line,
 * which name the line after them, and {@code /*line FILE:LINE[:COL]*}{@code /} anywhere, which name
 * the place after them. Immutable.
 */
final class LineDirectives {
  /** Those of a text without any. */
  static final LineDirectives NONE = new LineDirectives(List.of(), List.of());

  private static final String WORD = "line ";

  private final List<Directive> directives;
  private final List<Fault> faults;

  /**
   * A directive in force.
   *
   * @param from the offset from which it holds
   * @param file null to go on with the file of the directive before it
   * @param column 0 if columns are unknown
   */
  record Directive(int from, @Nullable String file, int line, int column) {}

  /** What is wrong with a directive that is not in force. */
  record Fault(int pos, String message) {}

  private LineDirectives(List<Directive> directives, List<Fault> faults) {
    this.directives = directives;
    this.faults = faults;
  }

  /** Those of a text; most texts have none, which takes one look for a word to see. */
  static LineDirectives of(String text) {
    for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
      if (text.startsWith("//", at - 2) || text.startsWith("/*", at - 2)) {
        return scan(text);
      }
    }
    return NONE;
  }

  boolean isEmpty() {
    return directives.isEmpty();
  }

  List<Fault> faults() {
    return faults;
  }

  /** The directive in force at an offset; null before the first. */
  @Nullable Directive at(int offset) {
    int low = 0;
    int high = directives.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (directives.get(middle).from <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : directives.get(low - 1);
  }

  private static LineDirectives scan(String text) {
    Scan scan = new Scan(text);
    int at = 0;
    while (at < text.length()) {
      at = scan.after(at);
    }
    return new LineDirectives(List.copyOf(scan.directives), List.copyOf(scan.faults));
  }

  /** Goes through a text from comment to comment. */
  private static final class Scan {
    final List<Directive> directives = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    private final String text;

    Scan(String text) {
      this.text = text;
    }

    /** The offset after the literal, comment or character at an offset. */
    int after(int at) {
      return switch (text.charAt(at)) {
        case '"', '\'' -> afterQuoted(at);
        case '`' -> end("`", at + 1);
        case '/' -> afterSlash(at);
        default -> at + 1;
      };
    }

    private int end(String closing, int from) {
      int found = text.indexOf(closing, from);
      return found < 0 ? text.length() : found + closing.length();
    }

    private int afterQuoted(int start) {
      char quote = text.charAt(start);
      int at = start + 1;
      while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return at + 1;
    }

    private int afterSlash(int at) {
      if (text.startsWith("//", at)) {
        int end = end("\n", at);
        boolean startsLine = at == 0 || text.charAt(at - 1) == '\n';
        if (startsLine && text.startsWith(WORD, at + 2)) {
          String words = text.substring(at + 2 + WORD.length(), end);
          directive(words.stripTrailing(), at + 2 + WORD.length(), end);
        }
        return end;
      }
      if (!text.startsWith("/*", at)) {
        return at + 1;
      }
      int end = end("*/", at + 2);
      if (text.startsWith(WORD, at + 2) && text.startsWith("*/", end - 2)) {
        directive(text.substring(at + 2 + WORD.length(), end - 2), at + 2 + WORD.length(), end);
      }
      return end;
    }

    /** {@code FILE:LINE} or {@code FILE:LINE:COL}; without a colon it is no directive. */
    private void directive(String words, int pos, int from) {
      int last = words.lastIndexOf(':');
      if (last < 0) {
        return;
      }
      int number = number(words.substring(last + 1));
      int middle = words.lastIndexOf(':', last - 1);
      int before = middle < 0 ? -1 : number(words.substring(middle + 1, last));
      if (number < 0) {
        faults.add(new Fault(pos + last + 1, "invalid line number: " + words.substring(last + 1)));
      } else if (before < 0) {
        place(words, last, number, 0, pos, from);
      } else if (number == 0) {
        String column = words.substring(last + 1);
        faults.add(new Fault(pos + last + 1, "invalid column number: " + column));
      } else {
        place(words.substring(0, last), middle, before, number, pos, from);
      }
    }

    private void place(String words, int colon, int line, int column, int pos, int from) {
      if (line == 0) {
        String shown = words.substring(colon + 1);
        faults.add(new Fault(pos + colon + 1, "invalid line number: " + shown));
        return;
      }
      String file = words.substring(0, colon);
      directives.add(new Directive(from, file.isEmpty() && column > 0 ? null : file, line, column));
    }

    /** A number up to the largest that gc takes; -1 for anything else. */
    private static int number(String digits) {
      if (digits.isEmpty() || digits.length() > 10) {
        return -1;
      }
      long value = 0;
      for (int i = 0; i < digits.length(); i++) {
        char c = digits.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        value = 10 * value + c - '0';
      }
      return value > 1 << 30 ? -1 : (int) value;
    }
  }
}

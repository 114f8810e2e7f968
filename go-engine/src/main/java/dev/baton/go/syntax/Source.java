package dev.baton.go.syntax;

import dev.baton.go.syntax.LineDirectives.Directive;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Go source text under the name that error messages give it. Offsets count the text's UTF-16
 * units; columns, as gc has them, count UTF-8 bytes. A source is immutable and compared by
 * identity. Any thread.
 */
public final class Source {
  /** To which a byte that is no UTF-8 is added to get its place in the text. */
  private static final int INVALID_BYTE = 0xDC00;

  /** What traces call a file without name. */
  private static final String UNNAMED = "??";

  private final String name;
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /** Looked for when first needed; whoever does so finds the same. */
  private @Nullable LineDirectives directives;

  public Source(String name, String text) {
    this(name, name, text);
  }

  /** A source that traces give another name than error messages do. */
  public Source(String name, String path, String text) {
    this.name = name;
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** A source that is known to have no line directives, which nobody then looks for. */
  public static Source withoutDirectives(String name, String path, String text) {
    Source source = new Source(name, path, text);
    source.directives = LineDirectives.NONE;
    return source;
  }

  /** {@link #decode(String, String, byte[])} under the same name everywhere. */
  public static Source decode(String name, byte[] utf8) {
    return decode(name, name, utf8);
  }

  /**
   * A source of bytes; such as are no UTF-8 become unpaired surrogates, which the lexer reports.
   *
   * @param path the name that traces give it
   */
  public static Source decode(String name, String path, byte[] utf8) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    while (in.hasRemaining()) {
      if (decoder.decode(in, out, true).isError()) {
        out.put((char) (INVALID_BYTE + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
    return new Source(name, path, out.flip().toString());
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The name that traces give it. */
  public String path() {
    return path;
  }

  /** The same source with another text. */
  public Source withText(String changed) {
    return new Source(name, path, changed);
  }

  /** The line and column, both from 1, of an offset from 0 to the text's length. */
  public Position position(int offset) {
    int line = line(offset);
    String before = text.substring(lineStarts[line - 1], offset);
    return new Position(line, 1 + before.getBytes(StandardCharsets.UTF_8).length);
  }

  /** The line, from 1, that an offset is in. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How many lines there are, at least 1. */
  public int lines() {
    return lineStarts.length;
  }

  /** Whether places have other names than their own file and line. */
  public boolean hasLineDirectives() {
    return !directives().isEmpty();
  }

  /** An offset's place as error messages name it. */
  public FilePosition shown(int offset) {
    Directive directive = directives().at(offset);
    Position own = position(offset);
    if (directive == null) {
      return new FilePosition(name, own.line(), own.column());
    }
    Position base = position(directive.from());
    int column = directive.column() == 0 ? 0 : own.column();
    if (column > 0 && own.line() == base.line()) {
      column += directive.column() - base.column();
    }
    return new FilePosition(
        file(directive, name), directive.line() + own.line() - base.line(), column);
  }

  /** An offset's place as traces name it; the column is not known. */
  public FilePosition traced(int offset) {
    Directive directive = directives().at(offset);
    if (directive == null) {
      return new FilePosition(path, line(offset), 0);
    }
    String file = file(directive, path);
    return new FilePosition(
        file.isEmpty() ? UNNAMED : file,
        directive.line() + line(offset) - line(directive.from()),
        0);
  }

  /** The file that a directive names, itself or through those before it. */
  private String file(Directive directive, String first) {
    Directive named = directive;
    while (named != null && named.file() == null) {
      named = directives().at(named.from() - 1);
    }
    return named == null ? first : Objects.requireNonNull(named.file());
  }

  /** What is wrong with line directives. */
  public List<Diagnostic> faults() {
    return directives().faults().stream()
        .map(fault -> new Diagnostic(this, fault.pos(), fault.message()))
        .toList();
  }

  private LineDirectives directives() {
    LineDirectives known = directives;
    if (known == null) {
      known = LineDirectives.of(text);
      directives = known;
    }
    return known;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + text.length() / 16];
    int count = 1;
    for (int newline = text.indexOf('\n');
        newline >= 0;
        newline = text.indexOf('\n', newline + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = newline + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}

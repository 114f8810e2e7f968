package dev.baton.go.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A Go source text under the name that error messages give it. Offsets count the text's UTF-16
 * units; columns, as gc has them, count UTF-8 bytes. A source is immutable and compared by
 * identity.
 */
public final class Source {
  /** To which a byte that is no UTF-8 is added to get its place in the text. */
  private static final int INVALID_BYTE = 0xDC00;

  private final String name;
  private final String text;
  private final int[] lineStarts;

  public Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * A source of bytes; such as are no UTF-8 become unpaired surrogates, which the lexer reports.
   */
  public static Source decode(String name, byte[] utf8) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    while (in.hasRemaining()) {
      if (decoder.decode(in, out, true).isError()) {
        out.put((char) (INVALID_BYTE + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
    return new Source(name, out.flip().toString());
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
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

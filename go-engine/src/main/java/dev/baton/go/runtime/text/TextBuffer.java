package dev.baton.go.runtime.text;

import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.Utf8;
import java.util.Arrays;

/** Bytes of a text in the making. */
public final class TextBuffer {
  private byte[] bytes;
  private int length;

  public TextBuffer() {
    this(64);
  }

  public TextBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  /**
   * The bytes so far; only the first {@link #length} count, and the next append may replace the
   * array.
   */
  public byte[] array() {
    return bytes;
  }

  public TextBuffer add(int oneByte) {
    reserve(1);
    bytes[length++] = (byte) oneByte;
    return this;
  }

  /** Adds a text of ASCII characters. */
  public TextBuffer ascii(String text) {
    int count = text.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += count;
    return this;
  }

  public TextBuffer add(GoString text) {
    reserve(text.length());
    text.copyTo(bytes, length);
    length += text.length();
    return this;
  }

  public TextBuffer add(byte[] source, int offset, int count) {
    reserve(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
    return this;
  }

  /** Adds any Java text as UTF-8. */
  public TextBuffer text(String text) {
    return add(GoString.of(text));
  }

  /** Adds a rune; what is none becomes U+FFFD. */
  public TextBuffer rune(int rune) {
    reserve(4);
    length = Utf8.encode(Utf8.valid(rune), bytes, length);
    return this;
  }

  public TextBuffer repeat(int oneByte, int count) {
    if (count > 0) {
      reserve(count);
      Arrays.fill(bytes, length, length + count, (byte) oneByte);
      length += count;
    }
    return this;
  }

  public TextBuffer decimal(long value) {
    return ascii(Long.toString(value));
  }

  /** Forgets all that comes after the first bytes. */
  public void truncate(int newLength) {
    length = newLength;
  }

  /**
   * Moves the last bytes, from {@code from} on, a distance to the right; the gap's content is
   * undefined.
   */
  public void shift(int from, int distance) {
    reserve(distance);
    System.arraycopy(bytes, from, bytes, from + distance, length - from);
    length += distance;
  }

  /** The text so far. The buffer may be used on. */
  public GoString toGoString() {
    return GoString.copyOf(bytes, 0, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}

package dev.baton.go.constant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A string constant: any bytes, mostly UTF-8. Its array is never changed. */
public final class StringValue implements Value {
  private static final int SHOWN = 72;

  /** Longer constants would endanger the host, and no program needs them. */
  private static final int MAX_LENGTH = 1 << 26;

  private final byte[] bytes;

  public StringValue(byte[] bytes) {
    this.bytes = bytes;
  }

  public static StringValue of(String text) {
    return new StringValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  /** The text, with U+FFFD for what is not UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Both joined; unknown if that is more than can be kept. */
  public Value plus(StringValue other) {
    if (bytes.length + other.bytes.length > MAX_LENGTH) {
      return Unknown.UNKNOWN;
    }
    byte[] joined = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
    System.arraycopy(other.bytes, 0, joined, bytes.length, other.bytes.length);
    return new StringValue(joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StringValue s && Arrays.equals(bytes, s.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    String quoted = Quote.quote(bytes);
    if (quoted.codePointCount(0, quoted.length()) <= SHOWN) {
      return quoted;
    }
    return quoted.substring(0, quoted.offsetByCodePoints(0, SHOWN - 3)) + "...";
  }
}

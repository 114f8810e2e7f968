package dev.baton.benchmarks.speed.peer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/** {@code bytes.go}. */
public final class Bytes implements LongSupplier {
  private static final int LINES = 100_000;

  private final byte[] input = source(LINES);

  @Override
  public long getAsLong() {
    int sum = 0;
    ByteScanner scanner = new ByteScanner(input);
    while (scanner.next()) {
      sum = (sum * 31 + scanner.hash()) ^ scanner.kind();
    }
    return (sum & 0xffffffffL) + count(input);
  }

  private static long count(byte[] source) {
    long lines = 0;
    long words = 0;
    long digits = 0;
    boolean inWord = false;
    for (byte c : source) {
      if (c == '\n') {
        lines++;
        inWord = false;
      } else if (c == ' ') {
        inWord = false;
      } else {
        if (ByteScanner.isDigit(c)) {
          digits++;
        }
        if (!inWord) {
          words++;
          inWord = true;
        }
      }
    }
    return lines + words * 3 + digits * 7;
  }

  private static byte[] source(int lines) {
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    for (int i = 0; i < lines; i++) {
      String line =
          "value_%d = total(alpha, %d, \"text with \\\" in it\") + beta[12] // %c\n"
              .formatted(i % 977, i * 7919L, (char) ('a' + i % 26));
      source.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    }
    return source.toByteArray();
  }
}

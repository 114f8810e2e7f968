package dev.baton.benchmarks.speed.peer;

import java.util.List;

/** Makes the lines that are handled. */
final class LineText {
  private final List<String> kinds;
  private int seed = 42;

  LineText(List<String> kinds) {
    this.kinds = kinds;
  }

  private int next(int bound) {
    seed = seed * 1664525 + 1013904223;
    return (seed >>> 8) % bound;
  }

  String lines(int count) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < count; i++) {
      b.append("device-").append(next(2000)).append(' ');
      b.append(kinds.get(next(kinds.size()))).append('=').append(next(10000) - 5000);
      if (next(10) == 0) {
        b.append("  # a remark");
      }
      b.append('\n');
    }
    return b.toString();
  }
}

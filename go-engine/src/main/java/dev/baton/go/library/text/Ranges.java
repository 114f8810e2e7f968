package dev.baton.go.library.text;

import java.util.Arrays;

/** Pairs of positions, as splitting a text gives them. */
public final class Ranges {
  private int[] bounds = new int[16];
  private int size;

  void add(int start, int end) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }

  public int count() {
    return size / 2;
  }

  public int start(int index) {
    return bounds[2 * index];
  }

  public int end(int index) {
    return bounds[2 * index + 1];
  }
}

package dev.baton.gms.common;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists into parts that a database takes in one {@code in (…)}. */
public final class Chunks {

  private static final int SIZE = 500;

  private Chunks() {}

  /** Parts of at most 500, in order; none for an empty list. */
  public static <T> List<List<T>> of(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
    }
    return chunks;
  }
}

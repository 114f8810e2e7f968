package dev.baton.gms.common;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page counts from 0
 * @param total how many items all pages have together
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** The same part with each item turned into another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> form) {
    return new Page<R>(items.stream().<R>map(form).toList(), page, size, total);
  }

  /** Cuts a part out of a list that is there as a whole. */
  public static <T> Page<T> of(List<T> all, PageRequest request) {
    int from = (int) Math.min(request.offset(), all.size());
    int to = Math.min(from + request.size(), all.size());
    return new Page<>(all.subList(from, to), request.page(), request.size(), all.size());
  }
}

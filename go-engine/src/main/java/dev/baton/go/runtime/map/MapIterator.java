package dev.baton.go.runtime.map;

import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range loop over a map. Entries deleted before they are reached do not come; those added since
 * its start do not come either, as Go allows.
 */
public final class MapIterator {
  /** The present entry, for {@link MapValues}; stale once the loop's body has changed the map. */
  public int entry;

  private final GoMap map;
  private int end;
  private Moves moves;

  MapIterator(GoMap map) {
    this.map = map;
    this.entry = map.first - 1;
    this.end = map.used;
    this.moves = map.moves;
  }

  /** Steps to the next entry, if there is one. */
  public boolean next() {
    if (moves != map.moves) {
      follow();
    }
    int candidate = entry + 1;
    while (candidate < end && !map.alive(candidate)) {
      candidate++;
    }
    entry = candidate;
    return candidate < end;
  }

  private void follow() {
    while (moves != map.moves) {
      // Counting the present entry in keeps it behind the next one, whether it lives or not.
      entry = moves.survivors(entry + 1) - 1;
      end = moves.survivors(end);
      moves = Objects.requireNonNull(moves.next());
    }
  }

  public long longKey() {
    return ((LongMap) map).keys[entry];
  }

  public GoString stringKey() {
    return ((StringMap) map).keyAt(entry);
  }

  /** The key as {@link GoMap#keyAt} gives it. */
  public @Nullable Object key() {
    return map.keyAt(entry);
  }

  /** The map that is iterated over. */
  public GoMap map() {
    return map;
  }
}

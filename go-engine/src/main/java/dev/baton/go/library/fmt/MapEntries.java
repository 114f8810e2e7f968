package dev.baton.go.library.fmt;

import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.map.MapIterator;
import dev.baton.go.runtime.map.MapMaking;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.MapType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a map in the order of their keys. */
public final class MapEntries {
  private MapEntries() {}

  /** An entry with plain values. */
  public record Entry(@Nullable Object key, @Nullable Object value) {}

  /** All entries, sorted by key. */
  public static List<Entry> sorted(GoMap map, MapType type) {
    List<Entry> entries = new ArrayList<>();
    for (MapIterator iterator = GoMap.iterate(map); iterator.next(); ) {
      Object key = MapMaking.plainKey(iterator.key(), type.key());
      entries.add(new Entry(key, Elements.get(map.values, iterator.entry, type.elem())));
    }
    entries.sort((a, b) -> KeyOrder.compare(a.key, b.key, type.key()));
    return entries;
  }
}

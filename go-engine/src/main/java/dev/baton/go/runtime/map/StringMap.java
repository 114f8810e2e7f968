package dev.baton.go.runtime.map;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.value.GoString;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map whose keys are strings. */
public final class StringMap extends GoMap {
  private @Nullable GoString[] keys;

  public StringMap(char valueKind, long hint) {
    super(valueKind, initialCapacity(hint));
    keys = new GoString[initialCapacity(hint)];
    if (keys.length > SMALL) {
      makeTable(keys.length);
    }
  }

  /** The entry of a key, -1 if absent. */
  public static int find(@Nullable StringMap map, GoString key) {
    return map == null ? -1 : map.find(key);
  }

  private int find(GoString key) {
    int[] places = table;
    if (places == null) {
      return findSmall(key);
    }
    int hash = key.hashCode();
    int mask = places.length - 1;
    int place = (int) (mix(hash) >>> shift);
    for (int entry; (entry = places[place] - 1) >= 0; place = (place + 1) & mask) {
      GoString candidate = keys[entry];
      if (candidate != null && candidate.hashCode() == hash && GoString.equal(candidate, key)) {
        return entry;
      }
    }
    return -1;
  }

  private int findSmall(GoString key) {
    for (int entry = 0; entry < used; entry++) {
      GoString candidate = keys[entry];
      if (candidate != null && GoString.equal(candidate, key)) {
        return entry;
      }
    }
    return -1;
  }

  /** The entry of a key, made with a zero value if absent; panics for the nil map. */
  public static int put(@Nullable StringMap map, GoString key) {
    if (map == null) {
      throw Panics.nilMap();
    }
    int entry = map.find(key);
    return entry >= 0 ? entry : map.add(key);
  }

  private int add(GoString key) {
    int entry = claimEntry();
    keys[entry] = key;
    enter(mix(key.hashCode()), entry);
    return entry;
  }

  /** Go's {@code delete(m, key)}. */
  public static void delete(@Nullable StringMap map, GoString key) {
    int entry = find(map, key);
    if (map != null && entry >= 0) {
      map.kill(entry);
    }
  }

  @Override
  public GoString keyAt(int entry) {
    return Objects.requireNonNull(keys[entry]);
  }

  @Override
  public int findKey(@Nullable Object key) {
    return find((GoString) present(key));
  }

  @Override
  public int putKey(@Nullable Object key) {
    return put(this, (GoString) present(key));
  }

  @Override
  public void deleteKey(@Nullable Object key) {
    delete(this, (GoString) present(key));
  }

  private static Object present(@Nullable Object key) {
    return Objects.requireNonNull(key);
  }

  @Override
  int capacity() {
    return keys.length;
  }

  @Override
  void dropKey(int entry) {
    keys[entry] = null;
  }

  @Override
  void moveKeys(int newCapacity) {
    @Nullable GoString[] moved = Arrays.copyOf(keys, newCapacity);
    int to = 0;
    for (int from = 0; from < used; from++) {
      if (keys[from] != null) {
        moved[to++] = keys[from];
      }
    }
    Arrays.fill(moved, to, newCapacity, null);
    keys = moved;
  }

  @Override
  long mixedHash(int entry) {
    return mix(keyAt(entry).hashCode());
  }
}

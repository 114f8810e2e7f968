package dev.baton.go.runtime.map;

import dev.baton.go.runtime.Panics;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map whose keys are integers of any size, or bools. */
public final class LongMap extends GoMap {
  /** What stands for the nil map in iterations. */
  static final LongMap NONE = new LongMap('Z', 0);

  long[] keys;

  public LongMap(char valueKind, long hint) {
    super(valueKind, initialCapacity(hint));
    keys = new long[initialCapacity(hint)];
    if (keys.length > SMALL) {
      makeTable(keys.length);
    }
  }

  /** The entry of a key, -1 if absent. */
  public static int find(@Nullable LongMap map, long key) {
    return map == null ? -1 : map.find(key);
  }

  private int find(long key) {
    int[] places = table;
    if (places == null) {
      return findSmall(key);
    }
    int mask = places.length - 1;
    int place = (int) (mix(key) >>> shift);
    for (int entry; (entry = places[place] - 1) >= 0; place = (place + 1) & mask) {
      if (keys[entry] == key && alive(entry)) {
        return entry;
      }
    }
    return -1;
  }

  private int findSmall(long key) {
    for (int entry = 0; entry < used; entry++) {
      if (keys[entry] == key && alive(entry)) {
        return entry;
      }
    }
    return -1;
  }

  /** The entry of a key, made with a zero value if absent; panics for the nil map. */
  public static int put(@Nullable LongMap map, long key) {
    if (map == null) {
      throw Panics.nilMap();
    }
    int entry = map.find(key);
    return entry >= 0 ? entry : map.add(key);
  }

  private int add(long key) {
    int entry = claimEntry();
    keys[entry] = key;
    enter(mix(key), entry);
    return entry;
  }

  /** Go's {@code delete(m, key)}. */
  public static void delete(@Nullable LongMap map, long key) {
    int entry = find(map, key);
    if (map != null && entry >= 0) {
      map.kill(entry);
    }
  }

  @Override
  public Object keyAt(int entry) {
    return keys[entry];
  }

  @Override
  public int findKey(@Nullable Object key) {
    return find((long) present(key));
  }

  @Override
  public int putKey(@Nullable Object key) {
    return put(this, (long) present(key));
  }

  @Override
  public void deleteKey(@Nullable Object key) {
    delete(this, (long) present(key));
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
    // A number holds no memory.
  }

  @Override
  void moveKeys(int newCapacity) {
    keys =
        dead == null
            ? Arrays.copyOf(keys, newCapacity)
            : (long[]) ValueArrays.move('J', keys, used, dead, newCapacity);
  }

  @Override
  long mixedHash(int entry) {
    return mix(keys[entry]);
  }
}

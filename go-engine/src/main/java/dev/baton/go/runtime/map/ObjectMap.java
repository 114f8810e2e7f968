package dev.baton.go.runtime.map;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.type.Boxed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A map whose keys are neither integers nor strings, by the rule of their type. */
public final class ObjectMap extends GoMap {
  /** Stands for a nil key, so that null marks dead entries. */
  private static final Object NIL = new Object();

  private final KeyRule rule;
  private @Nullable Object[] keys;
  private int[] hashes;

  public ObjectMap(KeyRule rule, char valueKind, long hint) {
    super(valueKind, initialCapacity(hint));
    this.rule = rule;
    keys = new Object[initialCapacity(hint)];
    hashes = new int[keys.length];
    if (keys.length > SMALL) {
      makeTable(keys.length);
    }
  }

  /** The entry of a plain key, -1 if absent; panics for a key without a hash. */
  public static int find(@Nullable ObjectMap map, @Nullable Object key) {
    if (map == null) {
      checkHash(key);
      return -1;
    }
    return map.find(key, map.rule.hash(key));
  }

  private static void checkHash(@Nullable Object key) {
    if (key instanceof Boxed boxed) {
      boxed.hashValue();
    }
  }

  private int find(@Nullable Object key, int hash) {
    int[] places = table;
    if (places == null) {
      return findSmall(key, hash);
    }
    int mask = places.length - 1;
    int place = (int) (mix(hash) >>> shift);
    for (int entry; (entry = places[place] - 1) >= 0; place = (place + 1) & mask) {
      if (holds(entry, key, hash)) {
        return entry;
      }
    }
    return -1;
  }

  private int findSmall(@Nullable Object key, int hash) {
    for (int entry = 0; entry < used; entry++) {
      if (holds(entry, key, hash)) {
        return entry;
      }
    }
    return -1;
  }

  private boolean holds(int entry, @Nullable Object key, int hash) {
    return hashes[entry] == hash && keys[entry] != null && rule.equal(unmasked(keys[entry]), key);
  }

  @SuppressWarnings("ReferenceEquality") // A mark, equal to no key.
  private static @Nullable Object unmasked(@Nullable Object key) {
    return key == NIL ? null : key;
  }

  /** The entry of a key, made with a zero value if absent; panics for the nil map. */
  public static int put(@Nullable ObjectMap map, @Nullable Object key) {
    if (map == null) {
      throw Panics.nilMap();
    }
    int hash = map.rule.hash(key);
    int entry = map.find(key, hash);
    if (entry < 0) {
      return map.add(key, hash);
    }
    if (key != null && map.rule.hasEqualsThatDiffer()) {
      map.keys[entry] = key;
    }
    return entry;
  }

  private int add(@Nullable Object key, int hash) {
    int entry = claimEntry();
    keys[entry] = key == null ? NIL : rule.keep(key);
    hashes[entry] = hash;
    enter(mix(hash), entry);
    return entry;
  }

  /** Go's {@code delete(m, key)}. */
  public static void delete(@Nullable ObjectMap map, @Nullable Object key) {
    int entry = find(map, key);
    if (map != null && entry >= 0) {
      map.kill(entry);
    }
  }

  @Override
  public @Nullable Object keyAt(int entry) {
    return unmasked(keys[entry]);
  }

  @Override
  public int findKey(@Nullable Object key) {
    return find(this, key);
  }

  @Override
  public int putKey(@Nullable Object key) {
    return put(this, key);
  }

  @Override
  public void deleteKey(@Nullable Object key) {
    delete(this, key);
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
    @Nullable Object[] moved = Arrays.copyOf(keys, newCapacity);
    int[] movedHashes = Arrays.copyOf(hashes, newCapacity);
    int to = 0;
    for (int from = 0; from < used; from++) {
      if (keys[from] != null) {
        movedHashes[to] = hashes[from];
        moved[to++] = keys[from];
      }
    }
    Arrays.fill(moved, to, newCapacity, null);
    keys = moved;
    hashes = movedHashes;
  }

  @Override
  long mixedHash(int entry) {
    return mix(hashes[entry]);
  }
}

package dev.baton.go.runtime.map;

import dev.baton.go.runtime.G;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Go map: entries in the order of their insertion, keys and values in arrays of their own kinds,
 * and a hash table of entry numbers once there are more than a few. The nil map is null, which the
 * static methods take.
 *
 * <p>A deleted entry keeps its place until the arrays are full; then they are compacted or grown.
 * Not safe for concurrent use, like Go's.
 */
public abstract sealed class GoMap permits LongMap, StringMap, ObjectMap {
  /** As many entries are searched without a table. */
  static final int SMALL = 8;

  private static final int MAXIMAL_CAPACITY = 1 << 29;

  /** From here on a map's arrays are put to the account of who makes them. */
  private static final int ACCOUNTED_CAPACITY = 256;

  /** What an entry takes, about: key, value and its places in the table. */
  private static final long ENTRY_BYTES = 24;

  /** The values by entry, an array of the map's value kind. */
  public Object values;

  /** How many entries are in use, dead ones included. */
  int used;

  /** All entries before this one are dead. */
  int first;

  /** Which entries were deleted; null when none was. */
  boolean @Nullable [] dead;

  /** Where iterators learn about moved entries. */
  Moves moves = new Moves();

  /** Entry numbers plus one, open addressing with linear probing; null while the map is small. */
  int @Nullable [] table;

  /** How far to shift a mixed hash for a place in the table. */
  int shift;

  private int deadCount;
  private final char valueKind;

  GoMap(char valueKind, int capacity) {
    this.valueKind = valueKind;
    this.values = ValueArrays.make(valueKind, capacity);
  }

  /** Go's {@code len(m)}. */
  public static long len(@Nullable GoMap map) {
    return map == null ? 0 : map.used - map.deadCount;
  }

  /** Go's {@code clear(m)}. */
  public static void clear(@Nullable GoMap map) {
    if (map != null) {
      map.clear();
    }
  }

  /** An iterator over the entries of this moment; null gives none. */
  public static MapIterator iterate(@Nullable GoMap map) {
    return new MapIterator(map == null ? LongMap.NONE : map);
  }

  /** The key of an entry, as a plain value but integers always as Long. */
  public abstract @Nullable Object keyAt(int entry);

  /** The entry of a key given as {@link #keyAt} gives it, -1 if absent. */
  public abstract int findKey(@Nullable Object key);

  /** The entry of a key given as {@link #keyAt} gives it, made if absent. */
  public abstract int putKey(@Nullable Object key);

  /** Removes a key given as {@link #keyAt} gives it. */
  public abstract void deleteKey(@Nullable Object key);

  final boolean alive(int entry) {
    boolean[] deleted = dead;
    return deleted == null || !deleted[entry];
  }

  abstract int capacity();

  /** Forgets the key of a dead entry. */
  abstract void dropKey(int entry);

  /** Gives the keys an array of another capacity, without the dead entries if there are any. */
  abstract void moveKeys(int newCapacity);

  /** The mixed hash of a live entry's key. */
  abstract long mixedHash(int entry);

  static int initialCapacity(long hint) {
    if (hint <= SMALL) {
      return SMALL;
    }
    int capacity = Integer.highestOneBit((int) Math.min(hint, MAXIMAL_CAPACITY) - 1) << 1;
    account(capacity);
    return capacity;
  }

  static long mix(long hash) {
    return hash * 0x9E3779B97F4A7C15L;
  }

  /** Makes room for one more entry and gives its number; the caller enters its key. */
  final int claimEntry() {
    if (used == capacity()) {
      makeRoom();
    }
    return used++;
  }

  /** Enters a new entry into the table. */
  final void enter(long mixed, int entry) {
    int[] places = table;
    if (places != null) {
      int mask = places.length - 1;
      int place = (int) (mixed >>> shift);
      while (places[place] != 0) {
        place = (place + 1) & mask;
      }
      places[place] = entry + 1;
    }
  }

  final void kill(int entry) {
    if (dead == null) {
      dead = new boolean[capacity()];
    }
    dead[entry] = true;
    deadCount++;
    dropKey(entry);
    ValueArrays.zero(values, entry);
    if (deadCount == used) {
      clear();
    } else {
      skipDead();
    }
  }

  /** Loops that take out one entry after the other must not pass by all that are gone. */
  private void skipDead() {
    while (!alive(first)) {
      first++;
    }
  }

  private void makeRoom() {
    int live = used - deadCount;
    int capacity = capacity();
    if (capacity == MAXIMAL_CAPACITY && deadCount == 0) {
      throw new OutOfMemoryError("a map of " + used + " entries");
    }
    int wanted = live > capacity / 2 + capacity / 4 ? capacity * 2 : capacity;
    account(wanted);
    rebuild(wanted);
  }

  private static void account(int capacity) {
    if (capacity >= ACCOUNTED_CAPACITY) {
      G.allocatedHere(capacity * ENTRY_BYTES);
    }
  }

  private void rebuild(int newCapacity) {
    boolean[] deleted = dead;
    values = ValueArrays.move(valueKind, values, used, deleted, newCapacity);
    moveKeys(newCapacity);
    if (deleted != null) {
      moves = moves.compacted(deleted);
      used -= deadCount;
      deadCount = 0;
      dead = null;
      first = 0;
    }
    if (newCapacity > SMALL) {
      fillTable(newCapacity);
    }
  }

  private void fillTable(int capacity) {
    makeTable(capacity);
    for (int entry = 0; entry < used; entry++) {
      enter(mixedHash(entry), entry);
    }
  }

  /** An empty table for a capacity. */
  final void makeTable(int capacity) {
    table = new int[capacity * 2];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity * 2);
  }

  private void clear() {
    moves = moves.cleared();
    for (int entry = 0; entry < used; entry++) {
      dropKey(entry);
    }
    ValueArrays.zeroAll(values, used);
    if (table != null) {
      Arrays.fill(table, 0);
    }
    used = 0;
    first = 0;
    deadCount = 0;
    dead = null;
  }
}

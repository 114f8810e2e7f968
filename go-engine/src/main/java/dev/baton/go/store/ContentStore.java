package dev.baton.go.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All versions of a program's functions, by type id (H2, H3). Versions are only added. The classes
 * of versions that are not in force are kept as bytes; the JVM frees the loaded ones. Any thread.
 */
public final class ContentStore {
  private final Map<TypeId, List<Version>> versions = new HashMap<>();
  private final Map<String, TypeId> ids = new HashMap<>();
  private final Map<String, TypeId> gone = new HashMap<>();

  /**
   * The type id of the function that has this name now; a new function gets one, and one that was
   * gone its former one.
   */
  public synchronized TypeId idOf(String name) {
    return ids.computeIfAbsent(name, absent -> unusedId(name));
  }

  /** A function may take the name that another, renamed one has left. */
  private TypeId unusedId(String name) {
    TypeId former = gone.remove(name);
    if (former != null && !ids.containsValue(former)) {
      return former;
    }
    TypeId id = new TypeId(name);
    for (int n = 2; versions.containsKey(id); n++) {
      id = new TypeId(name + "~" + n);
    }
    return id;
  }

  /** A renamed function keeps its type id (H7). */
  public synchronized void rename(String from, String to) {
    TypeId id = idOf(from);
    ids.remove(from);
    ids.put(to, id);
  }

  /** The function is gone; its history stays, and goes on when the function comes back. */
  public synchronized void remove(String name) {
    TypeId id = ids.remove(name);
    if (id != null) {
      gone.put(name, id);
    }
  }

  /** A function that is gone may come back under a name it once had. */
  public synchronized void mayReturn(TypeId id, String name) {
    if (!ids.containsValue(id)) {
      gone.put(name, id);
    }
  }

  public synchronized void add(Version version) {
    List<Version> all = versions.computeIfAbsent(version.id(), absent -> new ArrayList<>());
    if (!all.isEmpty() && !version.editTime().isAfter(all.getLast().editTime())) {
      throw new IllegalArgumentException("edit time of " + version.name() + " is not later");
    }
    all.add(version);
  }

  /** All versions, the oldest first. */
  public synchronized List<Version> history(TypeId id) {
    return List.copyOf(versions.getOrDefault(id, List.of()));
  }

  /** The versions of the function that has this name now. */
  public synchronized List<Version> history(String name) {
    TypeId id = ids.get(name);
    return id == null ? List.of() : history(id);
  }

  /**
   * The rule of execution: of the admitted versions the one whose edit time is nearest to now (H3).
   */
  public synchronized Optional<Version> select(
      TypeId id, Instant now, Predicate<Version> admitted) {
    Version nearest = null;
    for (Version version : versions.getOrDefault(id, List.of()).reversed()) {
      if (nearest != null && isNearer(nearest, version, now)) {
        break; // Those before are farther still.
      }
      if (admitted.test(version)) {
        nearest = version;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isNearer(Version one, Version other, Instant now) {
    return Duration.between(one.editTime(), now)
            .abs()
            .compareTo(Duration.between(other.editTime(), now).abs())
        <= 0;
  }

  /** The newest version; empty if there is none. */
  public synchronized Optional<Version> newest(TypeId id) {
    List<Version> all = versions.getOrDefault(id, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The names that functions have now, each with its type id. */
  public synchronized Map<String, TypeId> names() {
    return Map.copyOf(ids);
  }

  /** All type ids, those of functions that are gone included. */
  public synchronized List<TypeId> all() {
    return versions.keySet().stream().sorted(Comparator.comparing(TypeId::value)).toList();
  }

  /** The newest version from before {@code time}. */
  public synchronized Version before(TypeId id, Instant time) {
    return history(id).stream()
        .filter(version -> version.editTime().isBefore(time))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new NoSuchElementException("no version of " + id + " before " + time));
  }
}

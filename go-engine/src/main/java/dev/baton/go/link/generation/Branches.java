package dev.baton.go.link.generation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.TreeMap;

/** The versions of one function that calls may need, by the generation each came with. */
final class Branches {
  private static final long ALWAYS = 0;

  private final TreeMap<Long, MethodHandle> versions = new TreeMap<>();

  Branches(MethodHandle present) {
    versions.put(ALWAYS, present);
  }

  void add(long generation, MethodHandle version) {
    versions.put(generation, version);
  }

  void drop(long generation) {
    versions.remove(generation);
  }

  /** Keeps what calls of generation {@code oldest} and later take. */
  void forgetBefore(long oldest) {
    Long first = versions.floorKey(oldest);
    if (first != null) {
      versions.headMap(first).clear();
    }
  }

  boolean isStraight() {
    return versions.size() == 1;
  }

  /** Leads each caller to the newest version it sees. */
  MethodHandle target(Generations generations) {
    MethodHandle target = versions.firstEntry().getValue();
    for (Map.Entry<Long, MethodHandle> later :
        versions.tailMap(versions.firstKey(), false).entrySet()) {
      target =
          MethodHandles.guardWithTest(generations.test(later.getKey()), later.getValue(), target);
    }
    return target;
  }
}

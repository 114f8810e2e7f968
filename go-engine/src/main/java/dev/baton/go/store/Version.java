package dev.baton.go.store;

import dev.baton.go.link.function.CompiledFunction;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One version of a function.
 *
 * @param name the function's at that time
 * @param editTime when it was added; strictly increasing within a function's history
 * @param source the whole declaration
 * @param code the class of each instance that was needed, by the name of its cell; instances of
 *     generic functions are added when they are first called
 */
public record Version(
    TypeId id, String name, Instant editTime, String source, Map<String, CompiledFunction> code) {
  public Version {
    code = new ConcurrentHashMap<>(code);
  }

  /** The same content as a newer version. */
  public Version at(Instant time) {
    return new Version(id, name, time, source, code);
  }

  /** Keeps the class of an instance; one that was made anew because of what it uses replaces it. */
  public void keep(String cell, CompiledFunction compiled) {
    code.put(cell, compiled);
  }
}

package dev.baton.go.store;

import dev.baton.go.link.function.CompiledFunction;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a function.
 *
 * @param name the function's at that time
 * @param editTime when it was added; strictly increasing within a store
 * @param source the whole declaration
 * @param code the class of each instance that was called, by the name of its cell
 */
public record Version(
    TypeId id, String name, Instant editTime, String source, Map<String, CompiledFunction> code) {
  public Version {
    code = Map.copyOf(code);
  }

  /** The same content as a newer version. */
  public Version at(Instant time) {
    return new Version(id, name, time, source, code);
  }
}

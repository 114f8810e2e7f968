package dev.baton.go.check.core;

import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * The function type that a generic function is assigned to, from which its type arguments can
 * follow.
 */
public record Target(Signature signature, String description) {

  /** The target for a value of {@code type}, or null if it takes no functions. */
  public static @Nullable Target of(@Nullable Type type, String description) {
    return type != null && type.underlying() instanceof Signature s
        ? new Target(s, description)
        : null;
  }
}

package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** What types with the method {@code Unwrap() error} implement. */
public interface UnwrapMethod {
  @Nullable Object Unwrap(G g);
}

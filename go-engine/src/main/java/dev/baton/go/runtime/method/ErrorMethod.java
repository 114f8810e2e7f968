package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;

/** What types with the method {@code Error() string} implement. */
public interface ErrorMethod {
  Object Error(G g);
}

package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;

/** What types with the method {@code GoString() string} implement. */
public interface GoStringMethod {
  Object GoString(G g);
}

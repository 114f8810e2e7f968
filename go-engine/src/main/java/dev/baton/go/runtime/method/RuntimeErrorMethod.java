package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;

/** What types with the method {@code RuntimeError()} implement. */
public interface RuntimeErrorMethod {
  void RuntimeError(G g);
}

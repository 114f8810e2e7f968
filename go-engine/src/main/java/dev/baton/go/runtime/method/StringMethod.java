package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;

/** What types with the method {@code String() string} implement. */
public interface StringMethod {
  Object String(G g);
}

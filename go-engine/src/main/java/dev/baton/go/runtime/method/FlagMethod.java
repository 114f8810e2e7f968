package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;

/** What types with the method {@code Flag(int) bool} implement. */
public interface FlagMethod {
  int Flag(G g, long flag);
}

package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.tuple.pair.TupleJI;

/** What types with the method {@code Width() (int, bool)} implement. */
public interface WidthMethod {
  TupleJI Width(G g);
}

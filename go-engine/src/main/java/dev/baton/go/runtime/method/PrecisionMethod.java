package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.tuple.pair.TupleJI;

/** What types with the method {@code Precision() (int, bool)} implement. */
public interface PrecisionMethod {
  TupleJI Precision(G g);
}

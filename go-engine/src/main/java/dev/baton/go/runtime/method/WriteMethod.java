package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import org.jspecify.annotations.Nullable;

/** What types with the method {@code Write([]uint8) (int, error)} implement. */
public interface WriteMethod {
  TupleJL Write(G g, @Nullable Object bytes);
}

package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import org.jspecify.annotations.Nullable;

/** What types with the method {@code WriteString(string) (int, error)} implement. */
public interface WriteStringMethod {
  TupleJL WriteString(G g, @Nullable Object text);
}

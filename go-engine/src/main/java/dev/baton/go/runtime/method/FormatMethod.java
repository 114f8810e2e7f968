package dev.baton.go.runtime.method;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** What types with the method {@code Format(fmt.State, int32)} implement. */
public interface FormatMethod {
  void Format(G g, @Nullable Object state, int verb);
}

package dev.baton.go.runtime.type;

import dev.baton.go.runtime.G;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method of a type, for reflection; the function type is without the receiver. */
public record Method(String name, String pkgPath, FuncType funcType, Body body) {
  /** The method's code on plain values. */
  @FunctionalInterface
  public interface Body {
    /** Calls it; a variadic method gets its slice as the last argument. */
    List<@Nullable Object> call(G g, @Nullable Object receiver, List<@Nullable Object> arguments);
  }
}

package dev.baton.go.check.info;

import dev.baton.go.types.Type;
import java.util.List;

/**
 * A use of a generic function or type.
 *
 * @param typeArgs given or inferred, one for each type parameter
 * @param type the instance: a {@code Signature} or {@code Named}
 */
public record Instance(List<Type> typeArgs, Type type) {
  public Instance {
    typeArgs = List.copyOf(typeArgs);
  }
}

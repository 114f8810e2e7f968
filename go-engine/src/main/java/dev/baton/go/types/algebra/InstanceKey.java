package dev.baton.go.types.algebra;

import dev.baton.go.types.Type;
import java.util.List;

/** Type arguments, equal if they are identical types. */
final class InstanceKey {
  private final List<Type> typeArgs;
  private final List<Type> outerArgs;
  private final int hash;

  InstanceKey(List<Type> typeArgs, List<Type> outerArgs) {
    this.typeArgs = typeArgs;
    this.outerArgs = outerArgs;
    this.hash = 31 * TypeHash.of(typeArgs) + TypeHash.of(outerArgs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstanceKey k
        && identical(typeArgs, k.typeArgs)
        && identical(outerArgs, k.outerArgs);
  }

  private static boolean identical(List<Type> a, List<Type> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!Identity.identical(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

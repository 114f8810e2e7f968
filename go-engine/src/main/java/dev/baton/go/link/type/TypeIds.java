package dev.baton.go.link.type;

import dev.baton.go.runtime.type.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Numbers for types, as constants in generated classes have them. Guarded by the compile lock. */
public final class TypeIds {
  private final IdentityHashMap<Type, Integer> ids = new IdentityHashMap<>();
  private final List<Type> types = new ArrayList<>();
  private final List<dev.baton.go.types.Type> declared = new ArrayList<>();

  public int of(dev.baton.go.types.Type type, Type runtime) {
    Integer known = ids.putIfAbsent(runtime, types.size());
    if (known == null) {
      types.add(runtime);
      declared.add(type);
      return types.size() - 1;
    }
    return known;
  }

  public Type runtime(int id) {
    return types.get(id);
  }

  /** The checker's type. */
  public dev.baton.go.types.Type declared(int id) {
    return declared.get(id);
  }
}

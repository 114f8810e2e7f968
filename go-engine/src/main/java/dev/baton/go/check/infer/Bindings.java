package dev.baton.go.check.infer;

import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of type parameters whose arguments are sought; parameters may be bound to each
 * other.
 */
final class Bindings {

  /** The type that one or several parameters stand for. */
  private static final class Slot {
    private @Nullable Type type;
  }

  private final IdentityHashMap<TypeParam, Slot> slots = new IdentityHashMap<>();
  private final List<TypeParam> params;

  Bindings(List<TypeParam> params, List<@Nullable Type> args) {
    this.params = params;
    for (int i = 0; i < params.size(); i++) {
      Slot slot = new Slot();
      slot.type = i < args.size() ? args.get(i) : null;
      slots.put(params.get(i), slot);
    }
  }

  /** The type as a parameter that is sought, or null. */
  @Nullable TypeParam sought(@Nullable Type type) {
    return type instanceof TypeParam p && slots.containsKey(p) ? p : null;
  }

  @Nullable Type get(TypeParam param) {
    Slot slot = slots.get(param);
    return slot == null ? null : slot.type;
  }

  void set(TypeParam param, Type type) {
    Slot slot = slots.get(param);
    if (slot != null) {
      slot.type = type;
    }
  }

  /** Lets two parameters stand for the same type; false if both have one already. */
  boolean join(TypeParam x, TypeParam y) {
    Slot a = slots.get(x);
    Slot b = slots.get(y);
    if (a == null || b == null || a == b) {
      return true;
    }
    if (a.type != null && b.type != null) {
      return false;
    }
    Slot kept = a.type != null ? a : b;
    Slot gone = kept == a ? b : a;
    for (Map.Entry<TypeParam, Slot> e : slots.entrySet()) {
      if (e.getValue() == gone) {
        e.setValue(kept);
      }
    }
    return true;
  }

  int unknown() {
    int count = 0;
    for (Slot s : slots.values()) {
      count += s.type == null ? 1 : 0;
    }
    return count;
  }

  /** The types found, null where there is none. */
  List<@Nullable Type> found() {
    List<@Nullable Type> found = new ArrayList<>(params.size());
    for (TypeParam p : params) {
      found.add(get(p));
    }
    return found;
  }
}

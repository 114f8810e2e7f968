package dev.baton.go.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names declared in a block. Blocks of function bodies are consulted while the body is checked
 * in source order, so a name is found only after its declaration.
 */
public final class Scope {
  private final @Nullable Scope parent;
  private final boolean function;
  private @Nullable Map<String, Obj> objects;

  public Scope(@Nullable Scope parent) {
    this(parent, false);
  }

  /** A scope; {@code function} marks the outermost block of a function. */
  public Scope(@Nullable Scope parent, boolean function) {
    this.parent = parent;
    this.function = function;
  }

  public @Nullable Scope parent() {
    return parent;
  }

  public boolean isFunction() {
    return function;
  }

  /** What {@code name} means in this block alone. */
  public @Nullable Obj local(String name) {
    Map<String, Obj> known = objects;
    return known == null ? null : known.get(name);
  }

  /** What {@code name} means here or in the nearest block around. */
  public @Nullable Obj lookup(String name) {
    for (Scope s = this; s != null; s = s.parent) {
      Obj found = s.local(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Declares {@code obj} unless the block has the name already, whose object is then returned. */
  public @Nullable Obj insert(Obj obj) {
    return insert(obj.name(), obj);
  }

  /** Declares {@code obj} under another name. */
  public @Nullable Obj insert(String name, Obj obj) {
    Map<String, Obj> known = objects;
    if (known == null) {
      known = new LinkedHashMap<>();
      objects = known;
    }
    return known.putIfAbsent(name, obj);
  }

  /** Declares {@code obj} in place of what had its name, for an updated declaration. */
  public void replace(Obj obj) {
    Map<String, Obj> known = objects;
    if (known == null) {
      known = new LinkedHashMap<>();
      objects = known;
    }
    known.put(obj.name(), obj);
  }

  /** The declared things, in the order of their declaration. */
  public List<Obj> objects() {
    Map<String, Obj> known = objects;
    if (known == null) {
      return List.of();
    }
    Collection<Obj> all = known.values();
    return new ArrayList<>(all);
  }
}

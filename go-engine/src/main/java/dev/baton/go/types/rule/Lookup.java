package dev.baton.go.types.rule;

import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code x.name} selects: the field or method at the shallowest depth, if there is only
 * one.
 */
public final class Lookup {
  private final @Nullable Package pkg;
  private final String name;
  private final boolean foldCase;
  private final List<Named> seen = new ArrayList<>();
  private @Nullable Place found;
  private boolean collision;

  /**
   * A type reached through embedded fields; {@code multiple} if there are several ways at the same
   * depth.
   */
  private record Embedded(
      Type type, List<Var> path, List<Integer> index, boolean indirect, boolean multiple) {}

  private record Place(Obj obj, Embedded in, int index) {}

  private Lookup(@Nullable Package pkg, String name, boolean foldCase) {
    this.pkg = pkg;
    this.name = name;
    this.foldCase = foldCase;
  }

  /**
   * Looks for a field or method; methods with pointer receiver need an addressable x or a pointer.
   */
  public static Found fieldOrMethod(
      Type type, boolean addressable, @Nullable Package pkg, String name) {
    if (type instanceof Named n && n.underlying() instanceof Pointer p) {
      Found found = find(p, false, pkg, name, false);
      return found.obj() instanceof Func ? Found.NOTHING : found;
    }
    return find(type, addressable, pkg, name, false);
  }

  static Found find(
      Type type, boolean addressable, @Nullable Package pkg, String name, boolean foldCase) {
    if (name.equals("_")) {
      return Found.NOTHING;
    }
    boolean pointer = type instanceof Pointer;
    Type base = type instanceof Pointer p ? p.elem() : type;
    if (pointer && base.underlying() instanceof Interface) {
      return Found.NOTHING;
    }
    Lookup lookup = new Lookup(pkg, name, foldCase);
    return lookup.search(new Embedded(base, List.of(), List.of(), pointer, false), addressable);
  }

  private Found search(Embedded start, boolean addressable) {
    List<Embedded> depth = List.of(start);
    while (!depth.isEmpty()) {
      List<Embedded> next = new ArrayList<>();
      for (Embedded e : depth) {
        visit(e, next);
        if (collision) {
          return Found.AMBIGUOUS;
        }
      }
      Place place = found;
      if (place != null) {
        return result(place, addressable);
      }
      depth = consolidate(next);
    }
    return Found.NOTHING;
  }

  private static Found result(Place place, boolean addressable) {
    Embedded in = place.in;
    if (place.obj instanceof Func f && f.pointerReceiver() && !in.indirect && !addressable) {
      return Found.NEEDS_POINTER;
    }
    List<Integer> index = new ArrayList<>(in.index);
    index.add(place.index);
    return new Found(place.obj, in.path, index, in.indirect, false);
  }

  private void visit(Embedded e, List<Embedded> next) {
    if (e.type instanceof Named named) {
      if (wasSeen(named)) {
        return;
      }
      seen.add(named);
      if (method(named, e)) {
        return;
      }
    }
    if (e.type.underlying() instanceof Struct s) {
      fields(s, e, next);
    } else if (e.type.underlying() instanceof Interface i) {
      TypeSet set = TypeSets.of(i);
      for (int k = 0; k < set.methods().size(); k++) {
        if (matches(set.methods().get(k))) {
          found(set.methods().get(k), e, k);
          return;
        }
      }
    }
  }

  private boolean wasSeen(Named named) {
    for (Named s : seen) {
      if (Identity.identical(s, named)) {
        return true;
      }
    }
    return false;
  }

  private boolean method(Named named, Embedded e) {
    List<Func> declared = named.origin().methods();
    for (int i = 0; i < declared.size(); i++) {
      if (matches(declared.get(i))) {
        Func method = named.isInstance() ? named.expandedMethod(declared.get(i)) : declared.get(i);
        found(method, e, i);
        return true;
      }
    }
    return false;
  }

  private void fields(Struct struct, Embedded e, List<Embedded> next) {
    for (int i = 0; i < struct.size(); i++) {
      Var f = struct.field(i);
      if (f.sameId(pkg, name)) {
        found(f, e, i);
      } else if (found == null && f.embedded()) {
        boolean pointer = f.type() instanceof Pointer;
        Type type = f.type() instanceof Pointer p ? p.elem() : f.type();
        List<Var> path = new ArrayList<>(e.path);
        path.add(f);
        List<Integer> index = new ArrayList<>(e.index);
        index.add(i);
        next.add(new Embedded(type, path, index, e.indirect || pointer, e.multiple));
      }
    }
  }

  private boolean matches(Func method) {
    return method.sameId(pkg, name) || (foldCase && method.name().equalsIgnoreCase(name));
  }

  private void found(Obj obj, Embedded in, int index) {
    collision |= found != null || in.multiple;
    found = new Place(obj, in, index);
  }

  /** Takes types that are reached in several ways together. */
  private static List<Embedded> consolidate(List<Embedded> list) {
    List<Embedded> once = new ArrayList<>(list.size());
    for (Embedded e : list) {
      int at = indexOf(once, e.type);
      if (at < 0) {
        once.add(e);
      } else {
        Embedded first = once.get(at);
        once.set(at, new Embedded(first.type, first.path, first.index, first.indirect, true));
      }
    }
    return once;
  }

  private static int indexOf(List<Embedded> list, Type type) {
    for (int i = 0; i < list.size(); i++) {
      if (Identity.identical(list.get(i).type, type)) {
        return i;
      }
    }
    return -1;
  }
}

package dev.baton.go.link.function;

import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All functions that a program's compiled code mentions. Guarded by the compile lock. */
public final class CellTable {
  private final List<FunctionCell> cells = new ArrayList<>();
  private final Map<String, Map<Instance, FunctionCell>> byName = new HashMap<>();

  /** Init functions may share a name, so the place counts for them. */
  private record Instance(int place, List<dev.baton.go.runtime.type.Type> typeArgs) {}

  /** The cell of a declared function with these type arguments. */
  public FunctionCell cell(
      Func func,
      List<Type> typeArgs,
      List<dev.baton.go.runtime.type.Type> runtimeArgs,
      Supplier<MethodTypeDesc> type) {
    String name = nameOf(func);
    Instance instance = new Instance(func.name().equals("init") ? func.pos() : 0, runtimeArgs);
    Map<Instance, FunctionCell> known = byName.computeIfAbsent(name, absent -> new HashMap<>());
    FunctionCell cell = known.get(instance);
    if (cell == null) {
      cell = new FunctionCell(cells.size(), name + text(runtimeArgs), func, typeArgs, type.get());
      cells.add(cell);
      known.put(instance, cell);
    }
    return cell;
  }

  public FunctionCell get(int index) {
    return cells.get(index);
  }

  /** The cells of one function: several if it is generic. */
  public List<FunctionCell> of(String name) {
    return List.copyOf(byName.getOrDefault(name, Map.of()).values());
  }

  /**
   * Lets functions of these names have new cells from now on, since their signatures are others;
   * gives the cells that they had.
   */
  public Retired retire(Set<String> names) {
    Map<String, Map<Instance, FunctionCell>> old = new HashMap<>();
    for (String name : names) {
      Map<Instance, FunctionCell> known = byName.remove(name);
      if (known != null) {
        old.put(name, known);
      }
    }
    return new Retired(names, old);
  }

  /** Puts back what was retired, for the update has failed. */
  public void restore(Retired retired) {
    byName.keySet().removeAll(retired.names);
    byName.putAll(retired.cells);
  }

  /** The cells that functions had before their signatures changed. */
  public static final class Retired {
    private final Set<String> names;
    private final Map<String, Map<Instance, FunctionCell>> cells;

    private Retired(Set<String> names, Map<String, Map<Instance, FunctionCell>> cells) {
      this.names = Set.copyOf(names);
      this.cells = cells;
    }
  }

  /** {@code path.Func} or {@code path.Type.Method}. */
  public static String nameOf(Func func) {
    Package home = func.pkg();
    Named type = receiverOf(func);
    return (home == null ? "" : home.path() + ".")
        + (type == null ? "" : type.obj().name() + ".")
        + func.name();
  }

  /** The declared type that a method belongs to; null of functions. */
  public static @Nullable Named receiverOf(Func func) {
    Var recv = func.signature().recv();
    if (recv == null) {
      return null;
    }
    Type type = recv.type() instanceof Pointer p ? p.elem() : recv.type();
    return type instanceof Named n ? n : null;
  }

  private static String text(List<dev.baton.go.runtime.type.Type> typeArgs) {
    return typeArgs.isEmpty()
        ? ""
        : typeArgs.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
  }
}

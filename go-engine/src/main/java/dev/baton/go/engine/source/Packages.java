package dev.baton.go.engine.source;

import dev.baton.go.link.function.CellTable;
import dev.baton.go.link.function.FunctionSource;
import dev.baton.go.link.function.Functions;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All packages of one program. Guarded by the program's compile lock. */
public final class Packages implements Functions {
  private final Map<String, CheckedPackage> byPath = new LinkedHashMap<>();
  private final Set<String> initialised = ConcurrentHashMap.newKeySet();

  public void put(CheckedPackage checked) {
    byPath.put(checked.pkg().path(), checked);
  }

  public @Nullable CheckedPackage get(String path) {
    return byPath.get(path);
  }

  /** The program's own package. */
  public CheckedPackage main() {
    return Objects.requireNonNull(byPath.get("main"), "no package main");
  }

  /** The import paths of all. */
  public List<String> paths() {
    return List.copyOf(byPath.keySet());
  }

  /** Notes that a package's initialisation has begun; tells whether it had not before. */
  public boolean startInitialisation(CheckedPackage checked) {
    return initialised.add(checked.pkg().path());
  }

  /** Whether the initialisation of a package has begun. */
  public boolean isInitialised(String path) {
    return initialised.contains(path);
  }

  /** Takes back that a package's initialisation has begun, for it failed. */
  public void initialisationFailed(CheckedPackage checked) {
    initialised.remove(checked.pkg().path());
  }

  @Override
  public @Nullable FunctionSource source(Func func, List<Type> typeArgs) {
    return sourceIn(of(func), func, typeArgs);
  }

  /** As {@link #source}, in a package that may not be in force yet. */
  public @Nullable FunctionSource sourceIn(CheckedPackage home, Func func, List<Type> typeArgs) {
    Func current = home.declaration(func) == null ? home.function(CellTable.nameOf(func)) : func;
    Decl.Func decl = current == null ? null : home.declaration(current);
    if (current == null || decl == null || decl.body == null) {
      return null;
    }
    return new FunctionSource(
        current,
        decl,
        home.body(current),
        Objects.requireNonNull(current.source(), current.name()),
        typeParams(current),
        typeArgs);
  }

  private static List<TypeParam> typeParams(Func func) {
    Signature signature = func.signature();
    return signature.recv() == null ? signature.typeParams() : signature.recvTypeParams();
  }

  private CheckedPackage of(Func func) {
    Package home = Objects.requireNonNull(func.pkg(), func.name());
    return Objects.requireNonNull(byPath.get(home.path()), home.path());
  }

  /** The packages in the order of their initialisation: each after those it imports. */
  public List<CheckedPackage> inOrder(Package main) {
    Set<Package> ordered = new LinkedHashSet<>();
    visit(main, ordered, new LinkedHashSet<>());
    List<CheckedPackage> all = new ArrayList<>();
    for (Package pkg : ordered) {
      CheckedPackage checked = byPath.get(pkg.path());
      if (checked != null) {
        all.add(checked);
      }
    }
    return all;
  }

  private static void visit(Package pkg, Set<Package> ordered, Set<Package> seen) {
    if (!seen.add(pkg)) {
      return;
    }
    List<Package> imports = new ArrayList<>(pkg.imports());
    imports.sort(Comparator.comparing(Package::path));
    for (Package imported : imports) {
      visit(imported, ordered, seen);
    }
    ordered.add(pkg);
  }
}

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
import org.jspecify.annotations.Nullable;

/** All packages of one program. Guarded by the program's compile lock. */
public final class Packages implements Functions {
  private final Map<String, CheckedPackage> byPath = new LinkedHashMap<>();

  public void put(CheckedPackage checked) {
    byPath.put(checked.pkg().path(), checked);
  }

  public @Nullable CheckedPackage get(String path) {
    return byPath.get(path);
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
        current, decl, home.body(current), home.source(current), typeParams(current), typeArgs);
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

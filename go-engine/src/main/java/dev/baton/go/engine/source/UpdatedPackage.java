package dev.baton.go.engine.source;

import dev.baton.go.check.Redeclared;
import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.link.function.CellTable;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked package some of whose functions have other texts by now, under the same heads.
 * Immutable but for what its base finds out later.
 */
final class UpdatedPackage implements CheckedPackage {
  private final CheckerPackage base;
  private final Map<String, Redeclared> redeclared;

  private UpdatedPackage(CheckerPackage base, Map<String, Redeclared> redeclared) {
    this.base = base;
    this.redeclared = redeclared;
  }

  /** A package with these functions in the place of those of the same names. */
  static UpdatedPackage of(CheckedPackage before, List<Redeclared> functions) {
    Map<String, Redeclared> all = new HashMap<>();
    if (before instanceof UpdatedPackage updated) {
      all.putAll(updated.redeclared);
    }
    functions.forEach(function -> all.put(CellTable.nameOf(function.func()), function));
    return new UpdatedPackage(baseOf(before), all);
  }

  /** What the package was when it was last checked as a whole. */
  static CheckerPackage baseOf(CheckedPackage checked) {
    return switch (checked) {
      case CheckerPackage plain -> plain;
      case UpdatedPackage updated -> updated.base;
    };
  }

  private @Nullable Redeclared own(Func func) {
    Redeclared found = redeclared.get(CellTable.nameOf(func));
    return found != null && found.func() == func.origin() ? found : null;
  }

  @Override
  public Package pkg() {
    return base.pkg();
  }

  @Override
  public Info info() {
    return base.info();
  }

  @Override
  public List<SourceFile> files() {
    return base.files();
  }

  @Override
  public List<Initializer> initializers() {
    return base.initializers();
  }

  @Override
  public List<Func> initFunctions() {
    return base.initFunctions();
  }

  @Override
  public @Nullable Func function(String name) {
    Redeclared found = redeclared.get(name);
    return found == null ? base.function(name) : found.func();
  }

  @Override
  public Decl.@Nullable Func declaration(Func func) {
    if (!redeclared.containsKey(CellTable.nameOf(func))) {
      return base.declaration(func);
    }
    Redeclared own = own(func);
    return own == null ? null : own.decl();
  }

  @Override
  public Info body(Func func) {
    Redeclared own = own(func);
    return own == null ? base.body(func) : own.info();
  }

  @Override
  public Set<PkgName> imports(Decl.Func decl) {
    for (Redeclared function : redeclared.values()) {
      if (function.decl() == decl) {
        return function.info().imports();
      }
    }
    return base.imports(decl);
  }
}

package dev.baton.go.engine.source;

import dev.baton.go.check.Checker;
import dev.baton.go.check.Redeclared;
import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.link.function.CellTable;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import dev.baton.go.update.FunctionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A package as its checker knows it. */
final class CheckerPackage implements CheckedPackage {
  private final Checker checker;
  private final List<SourceFile> files;
  private final Diagnostics diagnostics;
  private @Nullable Map<String, Func> byName;

  CheckerPackage(Checker checker, List<SourceFile> files, Diagnostics diagnostics) {
    this.checker = checker;
    this.files = List.copyOf(files);
    this.diagnostics = diagnostics;
  }

  @Override
  public Package pkg() {
    return checker.pkg();
  }

  @Override
  public Info info() {
    return checker.info();
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public List<Initializer> initializers() {
    List<Initializer> order = checker.initOrder();
    verify();
    return order;
  }

  @Override
  public List<Func> initFunctions() {
    List<Func> all = new ArrayList<>();
    for (Decl.Func decl : checker.functions()) {
      if (decl.receiver == null && decl.name.name.equals("init")) {
        all.add(Objects.requireNonNull(checker.function(decl)));
      }
    }
    return all;
  }

  @Override
  public @Nullable Func function(String name) {
    Map<String, Func> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (Decl.Func decl : checker.functions()) {
        Func func = Objects.requireNonNull(checker.function(decl));
        known.put(CellTable.nameOf(func), func);
      }
      byName = known;
    }
    return known.get(name);
  }

  @Override
  public Decl.@Nullable Func declaration(Func func) {
    return checker.declaration(func);
  }

  @Override
  public Info body(Func func) {
    Info body = checker.body(Objects.requireNonNull(declaration(func), func.name()));
    verify();
    return body;
  }

  @Override
  public Set<PkgName> imports(Decl.Func decl) {
    return checker.body(decl).imports();
  }

  /** Whether package variables may get their values through the function of that name. */
  boolean isNeededByVariables(String name) {
    Func func = function(name);
    return func != null && checker.isNeededByVariables(func);
  }

  /**
   * Checks another text of a function, whose head says the same; errors go into the diagnostics.
   */
  Redeclared redeclare(String name, FunctionText function, Diagnostics found) {
    Func present = Objects.requireNonNull(function(name), name);
    return checker.redeclare(present, function.decl(), function.source(), found);
  }

  /** What is checked so late was right when it was shipped, or was checked before. */
  private void verify() {
    if (!diagnostics.isEmpty()) {
      throw new IllegalStateException(String.join("\n", diagnostics.render()));
    }
  }
}

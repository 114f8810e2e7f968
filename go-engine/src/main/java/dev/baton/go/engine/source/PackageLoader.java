package dev.baton.go.engine.source;

import dev.baton.go.check.Checker;
import dev.baton.go.check.Redeclared;
import dev.baton.go.check.decl.Importer;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.SyntaxError;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import dev.baton.go.update.FunctionText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Parses and checks the packages of a program: its own completely, those of the library as far as
 * it needs them. Guarded by the program's compile lock.
 */
public final class PackageLoader {
  private final Packages packages;
  private final LibrarySources library = LibrarySources.get();
  private final Predicate<String> allowed;

  /**
   * @param allowed which packages the program itself may import
   */
  public PackageLoader(Packages packages, Predicate<String> allowed) {
    this.packages = packages;
    this.allowed = allowed;
  }

  /** Checks all of package main. */
  public CheckedPackage main(List<Source> sources) throws CompileErrors {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceFile> files = new ArrayList<>();
    for (Source source : sources) {
      files.add(Parser.parse(source, diagnostics));
    }
    if (diagnostics.hasSyntaxErrors()) {
      throw new CompileErrors(diagnostics.render());
    }
    String name = files.getFirst().packageName.name;
    Checker checker = Checker.check(new Package("main", name), files, mine(), diagnostics);
    failOn(diagnostics);
    if (!name.equals("main")) {
      throw new CompileErrors(List.of("package command-line-arguments is not a main package"));
    }
    CheckedPackage checked = new CheckerPackage(checker, files, diagnostics);
    packages.put(checked);
    return checked;
  }

  /**
   * Checks new texts of functions of package main under the same heads, against the package as it
   * is. Nothing is in force yet.
   */
  public CheckedPackage redeclared(List<FunctionText> changed) throws CompileErrors {
    Diagnostics diagnostics = new Diagnostics();
    CheckedPackage before = packages.main();
    CheckerPackage base = UpdatedPackage.baseOf(before);
    List<Redeclared> functions = new ArrayList<>();
    try {
      for (FunctionText function : changed) {
        functions.add(base.redeclare("main." + function.name(), function, diagnostics));
      }
    } catch (SyntaxError error) {
      throw new CompileErrors(error.lines());
    }
    failOn(diagnostics);
    return UpdatedPackage.of(before, functions);
  }

  /**
   * Checks all declarations of new texts of package main, and the bodies of these functions.
   * Nothing is in force yet.
   *
   * @param usedElsewhere whether a function that is not checked again uses an import
   */
  public CheckedPackage again(
      List<SourceFile> files, List<FunctionText> affected, Predicate<PkgName> usedElsewhere)
      throws CompileErrors {
    Diagnostics diagnostics = new Diagnostics();
    failOnName(files);
    Package pkg = new Package("main", files.getFirst().packageName.name);
    Checker checker = new Checker(pkg, files, mine(), diagnostics);
    checker.declarations();
    try {
      affected.forEach(function -> checker.body(function.decl()));
    } catch (SyntaxError error) {
      throw new CompileErrors(error.lines());
    }
    checker.initOrder();
    checker.reportUnusedImports(p -> p.used() || usedElsewhere.test(p));
    failOn(diagnostics);
    return new CheckerPackage(checker, files, diagnostics);
  }

  private static void failOnName(List<SourceFile> files) throws CompileErrors {
    for (SourceFile file : files) {
      if (!file.packageName.name.equals("main")) {
        throw new CompileErrors(List.of("package " + file.packageName.name + "; expected main"));
      }
    }
  }

  private static void failOn(Diagnostics diagnostics) throws CompileErrors {
    if (!diagnostics.isEmpty()) {
      throw new CompileErrors(diagnostics.render());
    }
  }

  private Importer mine() {
    return path -> allowed.test(path) && !isInternal(path) ? find(path) : null;
  }

  private static boolean isInternal(String path) {
    return path.startsWith("internal/")
        || path.contains("/internal/")
        || path.endsWith("/internal");
  }

  /** The library's package, collected but not checked; null if there is none. */
  private @Nullable Package find(String path) {
    CheckedPackage known = packages.get(path);
    if (known != null) {
      return known.pkg();
    }
    return library.has(path) ? load(path) : null;
  }

  private Package load(String path) {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceFile> files = new ArrayList<>();
    for (Source source : library.of(path)) {
      files.add(Parser.parseSkippingBodies(source, diagnostics));
    }
    Package pkg = new Package(path, files.getFirst().packageName.name);
    Checker checker = new Checker(pkg, files, this::find, diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new IllegalStateException(String.join("\n", diagnostics.render()));
    }
    packages.put(new CheckerPackage(checker, files, diagnostics));
    return pkg;
  }
}

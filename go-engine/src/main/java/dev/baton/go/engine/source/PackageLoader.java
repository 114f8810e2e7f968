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

  /** Checks all of package main, which is in force from then on. */
  public CheckedPackage main(List<Source> sources) throws CompileErrors {
    CheckedPackage checked = check(sources);
    packages.put(checked);
    return checked;
  }

  /** The errors of texts of package main that are read as a whole; none if they are valid Go. */
  public List<String> errors(List<Source> sources) {
    try {
      check(sources);
      return List.of();
    } catch (CompileErrors errors) {
      return errors.lines();
    }
  }

  private CheckedPackage check(List<Source> sources) throws CompileErrors {
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
    List<String> others = otherPackages(files);
    if (!others.isEmpty()) {
      throw new CompileErrors(others);
    }
    return new CheckerPackage(checker, files, diagnostics);
  }

  /**
   * Whether {@link #redeclared} finds all errors that new texts of these functions can bring: no
   * package variable gets its value through them, which it could then need itself, and no instances
   * of them can need further ones without end.
   */
  public boolean canRedeclare(List<FunctionText> changed) {
    CheckerPackage base = UpdatedPackage.baseOf(packages.main());
    return changed.stream()
        .noneMatch(
            function ->
                function.isGeneric() || base.isNeededByVariables("main." + function.name()));
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
    checker.reportWhole(affected.stream().anyMatch(FunctionText::isGeneric));
    failOn(diagnostics);
    return new CheckerPackage(checker, files, diagnostics);
  }

  /** The errors of files that are not of package main. */
  public static List<String> otherPackages(List<SourceFile> files) {
    Diagnostics diagnostics = new Diagnostics();
    for (SourceFile file : files) {
      String name = file.packageName.name;
      if (!name.equals("main")) {
        String message = "package " + name + "; expected package main";
        diagnostics.error(file.source, file.packageName.pos(), message);
      }
    }
    return diagnostics.render();
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

package dev.baton.go.check;

import static java.util.Objects.requireNonNull;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Package;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks programs whose imports are declarations without bodies. */
final class GoCheck {
  private final Map<String, @Nullable Package> library = new HashMap<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private final SourceFile file;
  private final Checker checker;

  private GoCheck(Source source) {
    file = Parser.parse(source, diagnostics);
    checker =
        Checker.check(
            new Package(file.packageName.name, file.packageName.name),
            List.of(file),
            this::find,
            diagnostics);
  }

  static GoCheck of(Source source) {
    return new GoCheck(source);
  }

  /** Checks declarations, with a package clause before and a function main after them. */
  static GoCheck of(String declarations) {
    return of(new Source("prog.go", "package main\n" + declarations + "\nfunc main() {}\n"));
  }

  private @Nullable Package find(String path) {
    return library.computeIfAbsent(path, this::load);
  }

  private @Nullable Package load(String path) {
    try (InputStream in = getClass().getResourceAsStream("library/" + path + ".go")) {
      if (in == null) {
        return null;
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Diagnostics none = new Diagnostics();
      SourceFile parsed = Parser.parseSkippingBodies(new Source(path + ".go", text), none);
      return new Checker(
              new Package(path, parsed.packageName.name), List.of(parsed), this::find, none)
          .pkg();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Checker checker() {
    return checker;
  }

  SourceFile file() {
    return file;
  }

  Package pkg() {
    return requireNonNull(checker).pkg();
  }

  /** The lines that gc prints, on one line each. */
  List<String> errors() {
    return diagnostics.render().stream()
        .map(line -> line.replace("\n", "\\n").replace("\t", "\\t"))
        .toList();
  }
}

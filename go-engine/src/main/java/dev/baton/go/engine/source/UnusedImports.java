package dev.baton.go.engine.source;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import java.util.regex.Pattern;

/**
 * Finds imports that an updated text does not use any more. Most bodies are not checked again, so
 * it looks for the name where a package's name can stand: before a dot.
 */
final class UnusedImports {
  private UnusedImports() {}

  static void report(SourceFile file, Diagnostics diagnostics) {
    for (Decl.Import decl : file.imports()) {
      String quoted = decl.path.text;
      String path = quoted.substring(1, quoted.length() - 1);
      String name = decl.name == null ? path.substring(path.lastIndexOf('/') + 1) : decl.name.name;
      boolean plain = !name.equals("_") && !name.equals(".");
      if (plain && !mentions(file.source.text(), name)) {
        diagnostics.error(file.source, decl.pos(), "\"" + path + "\" imported and not used");
      }
    }
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\.").matcher(text).find();
  }
}

package dev.baton.go.update;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text declares: its functions, and everything else as it is written. Bodies are not parsed.
 *
 * @param functions by name; init functions are numbered
 * @param others the texts of the other declarations, in order
 */
public record Outline(SourceFile file, Map<String, FunctionText> functions, List<String> others) {

  public static Outline of(Source source, Diagnostics diagnostics) {
    SourceFile file = Parser.parseSkippingBodies(source, diagnostics);
    Map<String, FunctionText> functions = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    int inits = 0;
    for (Decl decl : file.decls) {
      if (decl instanceof Decl.Func func) {
        String name = name(func);
        String key = name.equals("init") || name.equals("_") ? name + "#" + inits++ : name;
        functions.put(key, text(source, key, func));
      } else {
        others.add(written(source, decl));
      }
    }
    return new Outline(file, functions, others);
  }

  private static FunctionText text(Source source, String name, Decl.Func func) {
    return new FunctionText(
        name,
        source.text().substring(func.pos(), func.end()),
        source.line(func.pos()),
        source.line(Math.max(func.pos(), func.end() - 1)),
        source,
        func);
  }

  /** A declaration's kind and text; an iota may hide in the place of a constant. */
  private static String written(Source source, Decl decl) {
    String text = source.text().substring(decl.pos(), decl.end()).replaceAll("\\s+", " ");
    return switch (decl) {
      case Decl.Import d -> "import " + text;
      case Decl.Const d -> "const " + d.iota + " " + text + repeated(source, d);
      case Decl.Type d -> "type " + text;
      case Decl.Var d -> "var " + text;
      case Decl.Func d -> "func " + text;
    };
  }

  private static String repeated(Source source, Decl.Const decl) {
    Decl.Const origin = decl.repeated;
    return origin == null
        ? ""
        : " as " + source.text().substring(origin.pos(), origin.end()).replaceAll("\\s+", " ");
  }

  private static String name(Decl.Func func) {
    return func.receiver == null ? func.name.name : base(func.receiver.type) + "." + func.name.name;
  }

  private static String base(Expr receiver) {
    return switch (receiver.unparen()) {
      case Expr.Star star -> base(star.x);
      case Expr.Index index -> base(index.x);
      case Ident ident -> ident.name;
      default -> "?";
    };
  }
}

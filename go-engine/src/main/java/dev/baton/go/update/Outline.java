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
import org.jspecify.annotations.Nullable;

/**
 * What the files of a program declare: functions, and everything else as it is written. Immutable.
 *
 * @param functions by name; init functions are numbered
 * @param others the other declarations, in order
 */
public record Outline(
    List<SourceFile> files, Map<String, FunctionText> functions, List<Declaration> others) {

  /** The outline of texts, whose functions' bodies are not parsed. */
  public static Outline of(List<Source> sources, Diagnostics diagnostics) {
    List<SourceFile> files = new ArrayList<>();
    for (Source source : sources) {
      files.add(Parser.parseSkippingBodies(source, diagnostics));
    }
    return of(files);
  }

  /** The outline of parsed files. */
  public static Outline of(List<SourceFile> files) {
    Map<String, FunctionText> functions = new LinkedHashMap<>();
    List<Declaration> others = new ArrayList<>();
    int unnamed = 0;
    for (SourceFile file : files) {
      for (Decl decl : file.decls) {
        if (decl instanceof Decl.Func func) {
          String name = name(func);
          boolean several = name.equals("init") || func.name.isBlank();
          String key = several ? name + "#" + unnamed++ : name;
          functions.put(key, text(file.source, key, func));
        } else {
          others.add(Declaration.of(file.source, decl));
        }
      }
    }
    return new Outline(List.copyOf(files), functions, others);
  }

  /** The texts, in the order of the files. */
  public List<Source> sources() {
    return files.stream().map(file -> file.source).toList();
  }

  /** The text of the file of that name; null if there is none. */
  public @Nullable Source source(String name) {
    for (SourceFile file : files) {
      if (file.source.name().equals(name)) {
        return file.source;
      }
    }
    return null;
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

package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import java.util.List;

/**
 * A declaration that is not a function's, as it stands in a text.
 *
 * @param written its kind and text, spaces made equal
 */
public record Declaration(String written, Source source, Decl decl) {

  static Declaration of(Source source, Decl decl) {
    return new Declaration(written(source, decl), source, decl);
  }

  /** An iota may hide in the place of a constant. */
  private static String written(Source source, Decl decl) {
    String text = text(source, decl);
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
    return origin == null ? "" : " as " + text(source, origin);
  }

  private static String text(Source source, Decl decl) {
    return source.text().substring(decl.pos(), decl.end()).replaceAll("\\s+", " ");
  }

  /** The names it declares in the package's block; an import declares none there. */
  public List<String> names() {
    return switch (decl) {
      case Decl.Import d -> List.of();
      case Decl.Const d -> d.names.stream().map(ident -> ident.name).toList();
      case Decl.Type d -> List.of(d.name.name);
      case Decl.Var d -> d.names.stream().map(ident -> ident.name).toList();
      case Decl.Func d -> List.of(d.name.name);
    };
  }

  /** Whether both say the same; an import says it of its file only. */
  boolean same(Declaration other) {
    boolean here = !(decl instanceof Decl.Import) || source.name().equals(other.source.name());
    return here && written.equals(other.written);
  }

  @Override
  public String toString() {
    return written;
  }
}

package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.print.TokenText;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Ident;
import java.util.List;

/**
 * A declaration that is not a function's, as it stands in a text.
 *
 * @param written its kind and text, spaces made equal, for people
 * @param tokens what it says, however it is laid out; equal for declarations that mean the same
 */
public record Declaration(String written, String tokens, Source source, Decl decl) {

  static Declaration of(Source source, Decl decl) {
    String text = source.text().substring(decl.pos(), decl.end()).replaceAll("\\s+", " ");
    return new Declaration(kind(decl) + text, kind(decl) + tokens(source, decl), source, decl);
  }

  private static String kind(Decl decl) {
    return switch (decl) {
      case Decl.Import d -> "import ";
      case Decl.Const d -> "const ";
      case Decl.Type d -> "type ";
      case Decl.Var d -> "var ";
      case Decl.Func d -> "func ";
    };
  }

  private static String tokens(Source source, Decl decl) {
    String text = TokenText.of(source, decl.pos(), decl.end());
    return decl instanceof Decl.Const constant ? constant(source, constant, text) : text;
  }

  /** What a constant is may lie in its place, and in a line that it repeats. */
  private static String constant(Source source, Decl.Const decl, String text) {
    Decl.Const origin = decl.repeated;
    String all =
        origin == null ? text : text + "as " + TokenText.of(source, origin.pos(), origin.end());
    return Mentions.in(all).contains("iota") ? all + "at " + decl.iota : all;
  }

  /** The names it declares in the package's block; an import declares none there. */
  public List<String> names() {
    return switch (decl) {
      case Decl.Import d -> List.of();
      case Decl.Const d -> names(d.names);
      case Decl.Type d -> names(List.of(d.name));
      case Decl.Var d -> names(d.names);
      case Decl.Func d -> names(List.of(d.name));
    };
  }

  private static List<String> names(List<Ident> all) {
    return all.stream().filter(ident -> !ident.isBlank()).map(ident -> ident.name).toList();
  }

  /** The names that it gives to something, be it for its file only. */
  List<String> localNames() {
    return decl instanceof Decl.Import imported ? List.of(localName(imported)) : names();
  }

  /** A package is named as its path ends, but for the version. */
  private static String localName(Decl.Import decl) {
    if (decl.name != null) {
      return decl.name.name;
    }
    String quoted = decl.path.text;
    String path = quoted.substring(1, quoted.length() - 1).replaceFirst("/v[0-9]+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether both say the same; an import says it of its file only. */
  boolean same(Declaration other) {
    boolean here = !(decl instanceof Decl.Import) || source.name().equals(other.source.name());
    return here && tokens.equals(other.tokens);
  }

  @Override
  public String toString() {
    return written;
  }
}

package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;

/**
 * A function as it stands in a text.
 *
 * @param name {@code F} or {@code T.M}
 * @param firstLine from 1
 * @param lastLine of its end
 */
public record FunctionText(
    String name, String text, int firstLine, int lastLine, Source source, Decl.Func decl) {

  /** The declaration without its body, by spaces made equal. */
  public String head() {
    int end = decl.body == null ? decl.end() : decl.body.pos();
    return source.text().substring(decl.pos(), end).replaceAll("\\s+", " ").strip();
  }

  /** The text with another name for the function itself. */
  public String renamed(String to) {
    int at = decl.name.pos() - decl.pos();
    return text.substring(0, at) + to + text.substring(at + decl.name.name.length());
  }
}

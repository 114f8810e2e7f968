package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import java.util.regex.Pattern;

/**
 * A function as it stands in a text.
 *
 * @param name {@code F} or {@code T.M}
 * @param source the text in which {@code decl} has its place; others may have the function as well
 */
public record FunctionText(String name, String text, Source source, Decl.Func decl) {

  static FunctionText of(String name, Source source, Decl.Func decl) {
    return new FunctionText(name, source.text().substring(decl.pos(), decl.end()), source, decl);
  }

  /** From 1. */
  int firstLine() {
    return source.line(decl.pos());
  }

  /** The line of its end. */
  int lastLine() {
    return source.line(Math.max(decl.pos(), decl.end() - 1));
  }

  /** The declaration without its body, by spaces made equal. */
  public String head() {
    int end = decl.body == null ? decl.end() : decl.body.pos();
    return source.text().substring(decl.pos(), end).replaceAll("\\s+", " ").strip();
  }

  /** Whether this is a method. */
  public boolean isMethod() {
    return decl.receiver != null;
  }

  /** Whether others may have that name as well, as init functions do. */
  public boolean isNumbered() {
    return name.contains("#");
  }

  /** The text with another name for the function, where it calls itself as well. */
  String renamed(String to) {
    return text.replaceAll("\\b" + Pattern.quote(decl.name.name) + "\\b", to);
  }

  /** A text of this function from when it had another name, with the name it has now. */
  public String named(String formerly, String earlier) {
    String old = formerly.substring(formerly.indexOf('.') + 1);
    return old.equals(decl.name.name)
        ? earlier
        : earlier.replaceAll("\\b" + Pattern.quote(old) + "\\b", decl.name.name);
  }
}

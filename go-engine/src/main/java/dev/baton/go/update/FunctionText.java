package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import java.util.regex.Pattern;

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

  /** Whether this is a method. */
  public boolean isMethod() {
    return decl.receiver != null;
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

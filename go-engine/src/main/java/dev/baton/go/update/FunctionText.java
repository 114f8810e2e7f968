package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.print.TokenText;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
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

  /** The declaration without its body, as its tokens. */
  public String head() {
    return TokenText.of(source, decl.pos(), decl.body == null ? decl.end() : decl.body.pos());
  }

  /** Whether another text says the same, however it is laid out. */
  public boolean saysTheSame(FunctionText other) {
    return tokens().equals(other.tokens());
  }

  private String tokens() {
    return TokenText.of(source, decl.pos(), decl.end());
  }

  /** Whether this is a method. */
  public boolean isMethod() {
    return decl.receiver != null;
  }

  /** Whether its instances are what is called. */
  public boolean isGeneric() {
    return !decl.typeParams.isEmpty() || (decl.receiver != null && isInstance(decl.receiver.type));
  }

  private static boolean isInstance(Expr receiver) {
    return switch (receiver.unparen()) {
      case Expr.Star star -> isInstance(star.x);
      case Expr.Index index -> true;
      default -> false;
    };
  }

  /** Whether others may have that name as well, as init functions do. */
  public boolean isNumbered() {
    return name.contains("#");
  }

  /** The text with another name for the function, where it calls itself as well. */
  String renamed(String to) {
    return text.replaceAll("\\b" + Pattern.quote(decl.name.name) + "\\b", to);
  }
}

package dev.baton.go.store.rule;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import java.util.List;

/**
 * The execution part of a rule: a function's text with its syntax tree, which begins at its head
 * and ends at its last brace (H6).
 */
public record Execution(String content, Decl.Func tree) {
  private static final String CLAUSE = "package main; ";

  /**
   * The execution part for a function's declaration.
   *
   * @throws IllegalArgumentException if the text is not that of one function
   */
  public static Execution of(String function) {
    String content = CLAUSE + function;
    Diagnostics diagnostics = new Diagnostics();
    List<Decl> decls = Parser.parse(new Source("rule.go", content), diagnostics).decls;
    if (diagnostics.isEmpty() && decls.size() == 1 && decls.getFirst() instanceof Decl.Func tree) {
      return new Execution(content, tree);
    }
    throw new IllegalArgumentException(
        "not a function: " + String.join("\n", diagnostics.render()));
  }

  /** The declaration without its body, by spaces made equal. */
  public String head() {
    int end = tree.body == null ? end() : tree.body.pos();
    return content.substring(begin(), end).replaceAll("\\s+", " ").strip();
  }

  /** Where in the text the tree begins. */
  public int begin() {
    return tree.pos();
  }

  /** The offset after the tree's last character. */
  public int end() {
    return tree.end();
  }
}

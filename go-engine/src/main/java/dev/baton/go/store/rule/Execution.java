package dev.baton.go.store.rule;

import dev.baton.go.syntax.tree.Decl;

/**
 * The execution part of a rule: a function's text with its syntax tree, which begins at its head
 * and ends at its last brace (H6).
 */
public record Execution(String content, Decl.Func tree) {
  /** Where in the text the tree begins. */
  public int begin() {
    return tree.pos();
  }

  /** The offset after the tree's last character. */
  public int end() {
    return tree.end();
  }
}

package dev.baton.go.syntax.branch;

import dev.baton.go.syntax.tree.Stmt;

/** A label that a function has declared, and whether any branch names it. */
final class Label {
  final Stmt.Labeled stmt;
  final Block block;
  private boolean used;

  Label(Stmt.Labeled stmt, Block block) {
    this.stmt = stmt;
    this.block = block;
  }

  void use() {
    used = true;
  }

  boolean isUsed() {
    return used;
  }
}

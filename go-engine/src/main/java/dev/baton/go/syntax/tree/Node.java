package dev.baton.go.syntax.tree;

/** A piece of a source's text that means something; see the package's description. */
public abstract sealed class Node
    permits Expr,
        Stmt,
        Decl,
        Field,
        Decl.Body,
        ControlStmt.CaseClause,
        ControlStmt.CommClause,
        SourceFile {
  private final int pos;
  private final int end;

  Node(int pos, int end) {
    this.pos = pos;
    this.end = end;
  }

  /** The offset of the node's first character. */
  public final int pos() {
    return pos;
  }

  /** The offset after the node's last character. */
  public final int end() {
    return end;
  }
}

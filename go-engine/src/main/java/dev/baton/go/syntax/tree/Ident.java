package dev.baton.go.syntax.tree;

/** A name, where it is declared or used. */
public final class Ident extends Expr {
  public final String name;

  public Ident(int pos, String name) {
    this(pos, pos + name.length(), name);
  }

  /**
   * A name that stands for a text of another length: {@code _} where one was expected and something
   * else found.
   */
  public Ident(int pos, int end, String name) {
    super(pos, end);
    this.name = name;
  }

  public boolean isBlank() {
    return name.equals("_");
  }

  @Override
  public String toString() {
    return name;
  }
}

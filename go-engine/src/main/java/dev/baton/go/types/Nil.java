package dev.baton.go.types;

/** The predeclared {@code nil}. */
public final class Nil extends Obj {
  public Nil() {
    super("nil", null, null, -1, Basic.UNTYPED_NIL);
  }
}

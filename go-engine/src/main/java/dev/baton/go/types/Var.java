package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** A variable, parameter, result or struct field, with what the checker learned of its use. */
public final class Var extends Obj {

  /** Where a variable lives. */
  public enum Kind {
    PACKAGE,
    LOCAL,
    RECEIVER,
    PARAM,
    RESULT,
    FIELD
  }

  private final Kind kind;
  private final boolean embedded;
  private @Nullable Object owner;
  private boolean used;
  private boolean captured;
  private boolean reassigned;
  private boolean addressTaken;

  public Var(
      Kind kind,
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Type type) {
    this(kind, name, pkg, source, pos, type, false);
  }

  private Var(
      Kind kind,
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Type type,
      boolean embedded) {
    super(name, pkg, source, pos, type);
    this.kind = kind;
    this.embedded = embedded;
  }

  /** A struct field. */
  public static Var field(
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Type type,
      boolean embedded) {
    return new Var(Kind.FIELD, name, pkg, source, pos, type, embedded);
  }

  /** A parameter or result of a signature that is not written in a program. */
  public static Var unnamed(Type type) {
    return new Var(Kind.PARAM, "", null, null, -1, type);
  }

  /** The same variable with another type, as substitution makes it. */
  public Var withType(Type other) {
    return new Var(kind, name(), pkg(), source(), pos(), other, embedded);
  }

  public Kind kind() {
    return kind;
  }

  public boolean isField() {
    return kind == Kind.FIELD;
  }

  /** Whether this is an embedded field. */
  public boolean embedded() {
    return embedded;
  }

  /** Whether the variable lives in a function's frame. */
  public boolean isLocal() {
    return kind != Kind.PACKAGE && kind != Kind.FIELD;
  }

  /** The FuncDecl or FuncLit in which a local variable is declared. */
  public @Nullable Object owner() {
    return owner;
  }

  public void setOwner(@Nullable Object function) {
    owner = function;
  }

  /** Whether the value is ever read; a local variable that is not is an error. */
  public boolean used() {
    return used;
  }

  public void setUsed(boolean nowUsed) {
    used = nowUsed;
  }

  /** Whether a function literal inside the {@link #owner} mentions the variable. */
  public boolean captured() {
    return captured;
  }

  public void markCaptured() {
    captured = true;
  }

  /**
   * Whether the variable (or a part of it: field, array element) is assigned after its declaration.
   */
  public boolean reassigned() {
    return reassigned;
  }

  public void markReassigned() {
    reassigned = true;
  }

  /**
   * Whether the address of the variable (or of a part of it) is taken, by {@code &}, by slicing an
   * array or by calling a pointer method on it.
   */
  public boolean addressTaken() {
    return addressTaken;
  }

  public void markAddressTaken() {
    addressTaken = true;
  }
}

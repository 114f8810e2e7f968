package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** A declared thing that a name stands for. Compared by identity. */
public abstract sealed class Obj permits Var, Const, TypeName, Func, PkgName, Builtin, Nil, Label {
  private final String name;
  private final @Nullable Package pkg;
  private final @Nullable Source source;
  private final int pos;
  private @Nullable Type type;
  private @Nullable Resolver resolver;

  /** Finds out the type of a declared object when it is first asked for. */
  public interface Resolver {
    void resolve(Obj obj);
  }

  Obj(String name, @Nullable Package pkg, @Nullable Source source, int pos, @Nullable Type type) {
    this.name = name;
    this.pkg = pkg;
    this.source = source;
    this.pos = pos;
    this.type = type;
  }

  public final String name() {
    return name;
  }

  /** The package of the declaration; null for predeclared things. */
  public final @Nullable Package pkg() {
    return pkg;
  }

  /** The file of the declaration; null for predeclared things. */
  public final @Nullable Source source() {
    return source;
  }

  /** Where in its file the name is declared, or -1. */
  public final int pos() {
    return pos;
  }

  /**
   * The type; {@link Basic#INVALID} where an error made it unknown or while it is not known yet.
   */
  public final Type type() {
    resolve();
    Type known = type;
    return known == null ? Basic.INVALID : known;
  }

  /** Sets who finds out the type; null where that is on the way. */
  public final void setResolver(@Nullable Resolver once) {
    resolver = once;
  }

  /** Makes sure that the type, and a constant's value, are known. */
  final void resolve() {
    Resolver pending = resolver;
    if (pending != null && type == null) {
      resolver = null;
      pending.resolve(this);
    }
  }

  public final boolean hasType() {
    return type != null;
  }

  public final void setType(Type known) {
    this.type = known;
  }

  /** Whether other packages may use the name: it begins with an upper-case letter. */
  public final boolean exported() {
    return isExported(name);
  }

  /** Whether other packages may use {@code name}. */
  public static boolean isExported(String name) {
    if (name.isEmpty()) {
      return false;
    }
    char c = name.charAt(0);
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(name.codePointAt(0));
  }

  /** Whether a selector {@code name} written in {@code from} means this field or method. */
  public final boolean sameId(@Nullable Package from, String wanted) {
    return name.equals(wanted) && (exported() || pkg == null || from == null || pkg.same(from));
  }

  /**
   * A key equal for just those field and method names that are the same: unexported ones carry
   * their package.
   */
  public final String id() {
    Package home = pkg;
    return exported() || home == null ? name : home.path() + "." + name;
  }

  @Override
  public String toString() {
    return name;
  }
}

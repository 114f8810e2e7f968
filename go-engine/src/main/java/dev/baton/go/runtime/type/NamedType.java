package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A defined type. It is made by name first and completed with its underlying type, which may refer
 * back to it.
 */
public final class NamedType extends Type {
  private final String pkgPath;
  private final String pkgName;
  private final String name;
  private volatile @Nullable Type underlying;

  NamedType(String pkgPath, String pkgName, String name) {
    this.pkgPath = pkgPath;
    this.pkgName = pkgName;
    this.name = name;
  }

  /** A type of a library package that the run-time system itself makes values of. */
  public static NamedType predeclared(String pkgName, String name, Type definition) {
    return new NamedType(pkgName, pkgName, name).complete(definition);
  }

  /** Gives the type its underlying type. */
  public NamedType complete(Type definition) {
    this.underlying = definition.underlying();
    return this;
  }

  public boolean isComplete() {
    return underlying != null;
  }

  @Override
  public Type underlying() {
    return Objects.requireNonNull(underlying, "incomplete type");
  }

  @Override
  public Kind kind() {
    return underlying().kind();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String pkgPath() {
    return pkgPath;
  }

  @Override
  public String toString() {
    return pkgName.isEmpty() ? name : pkgName + "." + name;
  }

  @Override
  public boolean comparable() {
    return underlying().comparable();
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return underlying().equal(a, b);
  }

  @Override
  public int hash(@Nullable Object value) {
    return underlying().hash(value);
  }

  @Override
  @Nullable Object makeZero() {
    return underlying().makeZero();
  }
}

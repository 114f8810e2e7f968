package dev.baton.go.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package of Go: its path, name, and the scope of its top-level declarations. */
@SuppressWarnings("AvoidCommonTypeNames") // Go's own word.
public final class Package {
  private final String path;
  private final String name;
  private final Scope scope;
  private List<Package> imports = new ArrayList<>();
  private boolean fake;

  public Package(String path, String name) {
    this.path = path;
    this.name = name;
    this.scope = new Scope(Universe.SCOPE);
  }

  public String path() {
    return path;
  }

  public String name() {
    return name;
  }

  public Scope scope() {
    return scope;
  }

  /** The packages that the files of this one import, each once, in the order of the imports. */
  public List<Package> imports() {
    return imports;
  }

  public void addImport(Package imported) {
    if (!imports.contains(imported)) {
      imports.add(imported);
    }
  }

  /** A copy of the import list is kept when a package is checked anew. */
  public void clearImports() {
    imports = new ArrayList<>();
  }

  /** Whether the package could not be found, so that nothing is known of it. */
  public boolean isFake() {
    return fake;
  }

  public void markFake() {
    fake = true;
  }

  public boolean same(@Nullable Package other) {
    return this == other || (other != null && path.equals(other.path));
  }

  @Override
  public String toString() {
    return path;
  }
}

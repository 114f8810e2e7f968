package dev.baton.go.runtime.type;

/** A method that an interface wants; the package path is that of an unexported name, else empty. */
public record MethodSpec(String name, String pkgPath, Type funcType) {
  /** As it stands in the interface's type. */
  @Override
  public String toString() {
    String home = pkgPath.substring(pkgPath.lastIndexOf('/') + 1);
    return (home.isEmpty() ? "" : home + ".") + name + ((FuncType) funcType).signature();
  }
}

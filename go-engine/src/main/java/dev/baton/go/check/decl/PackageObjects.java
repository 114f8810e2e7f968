package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the files of a package: its objects, how they are declared, and the files'
 * imports.
 */
public final class PackageObjects {
  private final Map<Obj, Declared> declared = new LinkedHashMap<>();
  private final IdentityHashMap<TypeName, List<Func>> methods = new IdentityHashMap<>();
  private final List<PkgName> imports = new ArrayList<>();
  private final IdentityHashMap<Scope, Map<String, PkgName>> dotImports = new IdentityHashMap<>();

  /** All package-level objects and methods, in the order of the source. */
  public Map<Obj, Declared> declared() {
    return declared;
  }

  public @Nullable Declared declared(Obj obj) {
    return declared.get(obj);
  }

  void add(Obj obj, Declared how) {
    declared.put(obj, how);
  }

  int nextOrder() {
    return declared.size();
  }

  void addMethod(TypeName receiver, Func method) {
    methods.computeIfAbsent(receiver, r -> new ArrayList<>()).add(method);
  }

  /** The methods of a type, once. */
  List<Func> takeMethods(TypeName receiver) {
    List<Func> found = methods.remove(receiver);
    return found == null ? List.of() : found;
  }

  List<PkgName> imports() {
    return imports;
  }

  void addDotImport(Scope fileScope, String name, PkgName through) {
    dotImports.computeIfAbsent(fileScope, s -> new HashMap<>()).put(name, through);
  }

  @Nullable PkgName dotImport(Scope fileScope, String name) {
    Map<String, PkgName> names = dotImports.get(fileScope);
    return names == null ? null : names.get(name);
  }
}

package dev.baton.go.engine.update;

import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.types.PkgName;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which functions use which imports, so that one that nobody uses any more is found though most
 * functions are not checked again. Guarded by the program's compile lock.
 */
final class ImportUse {
  private final Map<String, Set<PkgName>> byFunction = new HashMap<>();
  private Set<PkgName> outside;

  /** The use by a program all of whose functions are checked. */
  ImportUse(CheckedPackage checked, Outline outline) {
    outline.functions().forEach((name, text) -> byFunction.put(name, use(checked, text)));
    outside = checked.info().imports();
  }

  private static Set<PkgName> use(CheckedPackage checked, FunctionText function) {
    return checked.imports(function.decl());
  }

  /** An import is known by its file and the name it has there. */
  private static boolean same(PkgName one, PkgName other) {
    return one == other || (one.name().equals(other.name()) && file(one).equals(file(other)));
  }

  private static String file(PkgName name) {
    return String.valueOf(name.source());
  }

  private static boolean contains(Set<PkgName> names, PkgName name) {
    return names.contains(name) || names.stream().anyMatch(other -> same(other, name));
  }

  /** These functions were checked again, and those are gone. */
  void update(CheckedPackage checked, List<FunctionText> again, List<String> gone) {
    gone.forEach(byFunction::remove);
    again.forEach(function -> byFunction.put(function.name(), use(checked, function)));
    outside = checked.info().imports();
  }

  /** Whether anybody uses an import but for these functions, and those that are gone. */
  boolean usedBeside(List<FunctionText> functions, List<String> gone, PkgName name) {
    Set<String> names = functions.stream().map(FunctionText::name).collect(Collectors.toSet());
    names.addAll(gone);
    return name.name().equals(".")
        || byFunction.entrySet().stream()
            .anyMatch(use -> !names.contains(use.getKey()) && contains(use.getValue(), name));
  }

  /** Whether all imports are still used when these functions are as they were checked now. */
  boolean isKeptBy(CheckedPackage checked, List<FunctionText> functions) {
    for (FunctionText function : functions) {
      Set<PkgName> now = use(checked, function);
      for (PkgName name : byFunction.getOrDefault(function.name(), Set.of())) {
        boolean used =
            contains(now, name)
                || contains(outside, name)
                || usedBeside(functions, List.of(), name)
                || functions.stream().anyMatch(other -> contains(use(checked, other), name));
        if (!used) {
          return false;
        }
      }
    }
    return true;
  }
}

package dev.baton.go.engine.update;

import dev.baton.go.engine.source.LibrarySources;
import dev.baton.go.engine.source.Packages;
import dev.baton.go.syntax.Source;
import dev.baton.go.update.InterfaceMethods;
import dev.baton.go.update.Outline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches over the method sets of types that have values: the values' classes say which interfaces
 * they implement, and that cannot change. A method can come, go or get another signature only if no
 * interface has a method of its name. Guarded by the program's compile lock.
 */
final class MethodSafety {
  private final Packages packages;
  private final Set<String> changed = new HashSet<>();

  MethodSafety(Packages packages) {
    this.packages = packages;
  }

  /**
   * The reasons to refuse an update after which these methods of types with values are new, gone or
   * others, as {@code T.M}.
   */
  List<String> reasons(Outline next, Set<String> methods) {
    Set<String> all = new HashSet<>(changed);
    all.addAll(methods);
    List<String> reasons = new ArrayList<>();
    if (!all.isEmpty()) {
      Set<String> inInterfaces = interfaceMethods(next);
      for (String method : all) {
        if (inInterfaces.contains(method.substring(method.indexOf('.') + 1))) {
          reasons.add(
              "method "
                  + method
                  + ": values of its type exist, which interfaces they implement cannot change");
        }
      }
    }
    return reasons;
  }

  /** Remembers the methods of an update that was taken. */
  void taken(Set<String> methods) {
    changed.addAll(methods);
  }

  private Set<String> interfaceMethods(Outline next) {
    Set<String> names = new HashSet<>();
    next.sources().forEach(source -> names.addAll(InterfaceMethods.in(source.text())));
    for (String path : packages.paths()) {
      for (Source source : LibrarySources.get().of(path)) {
        names.addAll(InterfaceMethods.in(source.text()));
      }
    }
    // The run-time system looks for these itself.
    names.addAll(Set.of("Error", "String", "GoString", "Format", "RuntimeError", "Unwrap"));
    return names;
  }
}

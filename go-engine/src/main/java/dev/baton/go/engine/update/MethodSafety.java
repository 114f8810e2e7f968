package dev.baton.go.engine.update;

import dev.baton.go.engine.source.LibrarySources;
import dev.baton.go.engine.source.Packages;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.update.InterfaceMethods;
import dev.baton.go.update.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
   * others, as {@code T.M}; each with its place in the new text.
   */
  List<String> reasons(Outline before, Outline next, Set<String> methods) {
    Set<String> all = new TreeSet<>(changed);
    all.addAll(methods);
    keepDeclared(all, next);
    if (all.isEmpty()) {
      return List.of();
    }
    Set<String> inInterfaces = interfaceMethods(next);
    all.removeIf(method -> !inInterfaces.contains(method.substring(method.indexOf('.') + 1)));
    return all.isEmpty() ? List.of() : reasons(before, next.sources(), all);
  }

  /** An outline may have functions in the texts of earlier edits; their places are needed now. */
  private static List<String> reasons(Outline before, List<Source> texts, Set<String> methods) {
    Outline next = Outline.of(Outline.parse(texts, new Diagnostics()));
    String why = "values of its type exist, which interfaces they implement cannot change";
    return methods.stream()
        .map(method -> Reason.at(method, before, next, "method " + method, why))
        .toList();
  }

  /** Remembers the methods of an update that was taken. */
  void taken(Set<String> methods, Outline next) {
    changed.addAll(methods);
    keepDeclared(changed, next);
  }

  /** A type that comes back after it was gone is another one, without values. */
  private static void keepDeclared(Set<String> methods, Outline next) {
    if (!methods.isEmpty()) {
      Set<String> types = next.types();
      methods.removeIf(method -> !types.contains(method.substring(0, method.indexOf('.'))));
    }
  }

  private Set<String> interfaceMethods(Outline next) {
    Set<String> names = new HashSet<>();
    next.sources().forEach(source -> names.addAll(InterfaceMethods.in(source)));
    for (String path : packages.paths()) {
      for (Source source : LibrarySources.get().of(path)) {
        names.addAll(InterfaceMethods.in(source));
      }
    }
    // The run-time system looks for these itself.
    names.addAll(Set.of("Error", "String", "GoString", "Format", "RuntimeError", "Unwrap"));
    return names;
  }
}

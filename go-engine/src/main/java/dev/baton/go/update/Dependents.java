package dev.baton.go.update;

import dev.baton.go.syntax.tree.Decl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What depends on changed declarations: everything that mentions a changed name, or a name whose
 * declaration mentions one, and so on. A function's body is no part of what others depend on. It
 * may find too much, never too little.
 */
public final class Dependents {
  private final Outline after;
  private final Set<String> names = new LinkedHashSet<>();

  private Dependents(Outline after) {
    this.after = after;
  }

  /** What depends on all that has changed but for bodies. */
  public static Dependents of(Outline before, Outline after, Changes changes) {
    Dependents dependents = new Dependents(after);
    changes.added().forEach(function -> dependents.names.add(function.decl().name.name));
    changes.removed().forEach(name -> dependents.names.add(name.substring(name.indexOf('.') + 1)));
    changes.changed().stream()
        .filter(function -> otherHead(before, function))
        .forEach(function -> dependents.names.add(function.decl().name.name));
    changes.newDeclarations().forEach(declaration -> dependents.names.addAll(names(declaration)));
    changes.goneDeclarations().forEach(declaration -> dependents.names.addAll(names(declaration)));
    dependents.spread();
    return dependents;
  }

  /** What depends on declarations that are not functions. */
  public static Dependents of(Outline after, Collection<Declaration> changed) {
    Dependents dependents = new Dependents(after);
    changed.forEach(declaration -> dependents.names.addAll(names(declaration)));
    dependents.spread();
    return dependents;
  }

  private static boolean otherHead(Outline before, FunctionText function) {
    FunctionText old = before.functions().get(function.name());
    return old != null && !old.head().equals(function.head());
  }

  private static List<String> names(Declaration declaration) {
    return declaration.decl() instanceof Decl.Import i ? importNames(i) : declaration.names();
  }

  /** The name that an import gives, or may give if the package's name is not its path's last. */
  private static List<String> importNames(Decl.Import decl) {
    if (decl.name != null) {
      return List.of(decl.name.name);
    }
    String path = decl.path.text;
    return List.of(path.substring(1, path.length() - 1).split("/"));
  }

  private void spread() {
    List<Set<String>> mentions = new ArrayList<>();
    List<List<String>> declares = new ArrayList<>();
    for (Declaration other : after.others()) {
      mentions.add(Mentions.in(other.written()));
      declares.add(other.names());
    }
    for (FunctionText function : after.functions().values()) {
      mentions.add(Mentions.in(function.head()));
      declares.add(List.of(function.decl().name.name));
    }
    boolean more = !names.isEmpty();
    while (more) {
      more = false;
      for (int i = 0; i < mentions.size(); i++) {
        if (!Collections.disjoint(mentions.get(i), names)) {
          more |= names.addAll(declares.get(i));
        }
      }
    }
  }

  /** Whether a text mentions something of all this. */
  public boolean mentionedIn(String text) {
    return !names.isEmpty() && !Collections.disjoint(Mentions.in(text), names);
  }

  /** The names of all that depends, and of what it depends on. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** The functions that mention something of all this, and those that have changed. */
  public List<FunctionText> functions(Changes changes) {
    Set<FunctionText> functions = new LinkedHashSet<>(changes.changed());
    functions.addAll(changes.added());
    for (FunctionText function : after.functions().values()) {
      if (!functions.contains(function) && mentionedIn(function.text())) {
        functions.add(function);
      }
    }
    return new ArrayList<>(functions);
  }
}

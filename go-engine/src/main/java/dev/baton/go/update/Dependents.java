package dev.baton.go.update;

import dev.baton.go.syntax.tree.Decl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What depends on changed declarations: everything that mentions a changed name, or a name whose
 * declaration mentions one, and so on. A function's body is no part of what others depend on. It
 * may find too much, never too little.
 */
public final class Dependents {
  private final Outline after;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean everything;

  private Dependents(Outline after) {
    this.after = after;
  }

  /** What depends on all that has changed but for bodies. */
  public static Dependents of(Outline before, Outline after, Changes changes) {
    Dependents dependents = new Dependents(after);
    for (String function : heads(before, changes)) {
      dependents.names.addAll(List.of(function.split("\\.", -1)));
    }
    changes.newDeclarations().forEach(dependents::add);
    changes.goneDeclarations().forEach(dependents::add);
    dependents.spread();
    return dependents;
  }

  /**
   * What depends on declarations that mean something else, and on types whose methods are not the
   * same any more, as far as these count.
   */
  public static Dependents ofRenewed(
      Outline before, Outline after, Changes changes, Predicate<String> counts) {
    Dependents dependents = new Dependents(after);
    for (String function : heads(before, changes)) {
      int dot = function.indexOf('.');
      if (dot > 0 && counts.test(function.substring(0, dot))) {
        dependents.names.add(function.substring(0, dot));
      }
    }
    changes.replaced().forEach(dependents::add);
    dependents.spread();
    return dependents;
  }

  /** The functions that come and go, and those with another head. A method is part of its type. */
  private static List<String> heads(Outline before, Changes changes) {
    List<String> names = new ArrayList<>(changes.removed());
    changes.added().forEach(function -> names.add(function.name()));
    changes.changed().stream()
        .filter(function -> otherHead(before, function))
        .forEach(function -> names.add(function.name()));
    return names;
  }

  /** What depends on declarations that are not functions. */
  public static Dependents of(Outline after, Collection<Declaration> changed) {
    Dependents dependents = new Dependents(after);
    changed.forEach(dependents::add);
    dependents.spread();
    return dependents;
  }

  /** The names of the types among what depends, and among what it depends on. */
  public Set<String> types() {
    Set<String> types = after.types();
    types.retainAll(names);
    return types;
  }

  private static boolean otherHead(Outline before, FunctionText function) {
    FunctionText old = before.functions().get(function.name());
    return old != null && !old.head().equals(function.head());
  }

  private void add(Declaration declaration) {
    names.addAll(declaration.localNames());
    everything |= declaration.decl() instanceof Decl.Import i && isOfAllNames(i);
  }

  /** Whether an import declares what its package does, names that only the package knows. */
  private static boolean isOfAllNames(Decl.Import decl) {
    return decl.name != null && decl.name.name.equals(".");
  }

  private void spread() {
    List<Set<String>> mentions = new ArrayList<>();
    List<List<String>> declares = new ArrayList<>();
    for (Declaration other : after.others()) {
      mentions.add(Mentions.in(other.tokens()));
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
    return everything || (!names.isEmpty() && !Collections.disjoint(Mentions.in(text), names));
  }

  /** The names of all that depends, and of what it depends on. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** The functions that mention something of all this, and those that have changed. */
  public List<FunctionText> functions(Changes changes) {
    Set<FunctionText> functions = new LinkedHashSet<>(changes.changed());
    functions.addAll(changes.added());
    functions.addAll(changes.moved());
    for (FunctionText function : after.functions().values()) {
      if (!functions.contains(function) && mentionedIn(function.text())) {
        functions.add(function);
      }
    }
    return new ArrayList<>(functions);
  }
}

package dev.baton.go.engine.update;

import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.update.Changes;
import dev.baton.go.update.Declaration;
import dev.baton.go.update.Dependents;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the changes that a running program cannot take, and says why. */
final class Safety {
  private final Outline next;
  private final Changes changes;
  private final Predicate<String> hasValues;
  private final List<String> reasons = new ArrayList<>();

  /**
   * @param hasValues whether there may be values of the type of that name
   */
  Safety(Outline next, Changes changes, Predicate<String> hasValues) {
    this.next = next;
    this.changes = changes;
    this.hasValues = hasValues;
  }

  /** The reasons to refuse; none if the change is safe as far as declarations tell. */
  List<String> reasons() {
    changes.goneDeclarations().forEach(this::gone);
    changes.changed().forEach(this::changed);
    changes.added().forEach(this::added);
    changes.removed().forEach(this::removed);
    dependents();
    return reasons;
  }

  private void refuse(String what, String why) {
    reasons.add((what.length() <= 60 ? what : what.substring(0, 57) + "...") + ": " + why);
  }

  private void gone(Declaration declaration) {
    boolean stays =
        changes.newDeclarations().stream()
            .anyMatch(fresh -> fresh.names().stream().anyMatch(declaration.names()::contains));
    if (!stays) {
      return;
    }
    switch (declaration.decl()) {
      case Decl.Type type -> {
        if (hasValues.test(type.name.name)) {
          refuse(declaration.written(), "values of it may exist, their layout cannot change");
        }
      }
      case Decl.Var variable ->
          refuse(declaration.written(), "it was initialised already, and keeps its value");
      case Decl.Const constant -> {}
      case Decl.Import imported -> {}
      case Decl.Func function -> {}
    }
  }

  private void changed(FunctionText function) {
    if (function.name().startsWith("init#")) {
      refuse("func init", "it has run already");
    }
  }

  private void added(FunctionText function) {
    if (function.name().startsWith("init#")) {
      refuse("func init", "initialisation is over");
    }
  }

  private void removed(String name) {
    if (name.equals("main")) {
      refuse("func main", "it is running");
    } else if (name.startsWith("init#")) {
      refuse("func init", "it has run already");
    }
  }

  /** What stays but depends on changed constants, types or heads of functions. */
  private void dependents() {
    Set<String> fresh =
        changes.newDeclarations().stream()
            .flatMap(declaration -> declaration.names().stream())
            .collect(Collectors.toSet());
    List<Declaration> replaced =
        changes.goneDeclarations().stream()
            .filter(gone -> gone.names().stream().anyMatch(fresh::contains))
            .toList();
    Dependents dependents = Dependents.of(next, replaced);
    for (Declaration declaration : next.others()) {
      boolean depends =
          !changes.newDeclarations().contains(declaration)
              && dependents.mentionedIn(declaration.written());
      if (depends && declaration.decl() instanceof Decl.Var) {
        refuse(declaration.written(), "it was initialised with what changes, and keeps its value");
      } else if (depends
          && declaration.decl() instanceof Decl.Type t
          && hasValues.test(t.name.name)) {
        refuse(declaration.written(), "it depends on what changes, and values of it may exist");
      }
    }
  }
}

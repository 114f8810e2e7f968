package dev.baton.go.engine.update;

import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.update.Changes;
import dev.baton.go.update.Declaration;
import dev.baton.go.update.Dependents;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the changes that a running program cannot take, and says why. */
final class Safety {
  private final Outline before;
  private final Outline next;
  private final Changes changes;
  private final Predicate<String> hasValues;
  private final List<String> reasons = new ArrayList<>();

  /**
   * @param hasValues whether there may be values of the type of that name
   */
  Safety(Outline before, Outline next, Changes changes, Predicate<String> hasValues) {
    this.before = before;
    this.next = next;
    this.changes = changes;
    this.hasValues = hasValues;
  }

  /**
   * The reasons to refuse, each with its place in the new text; none if the change is safe as far
   * as declarations tell.
   */
  List<String> reasons() {
    changes.goneDeclarations().forEach(this::gone);
    changes.changed().forEach(this::changed);
    changes.added().forEach(this::added);
    changes.removed().forEach(this::removed);
    dependents();
    return reasons;
  }

  private void refuse(Declaration place, String what, String why) {
    reasons.add(Reason.at(place.source(), place.decl().pos(), what, why));
  }

  private void gone(Declaration old) {
    changes.newDeclarations().stream()
        .filter(fresh -> fresh.decl().getClass() == old.decl().getClass())
        .filter(fresh -> fresh.names().stream().anyMatch(old.names()::contains))
        .findFirst()
        .ifPresent(fresh -> replaced(old, fresh));
  }

  private void replaced(Declaration old, Declaration fresh) {
    switch (old.decl()) {
      case Decl.Type type -> {
        if (hasValues.test(type.name.name)) {
          refuse(fresh, old.written(), "values of it may exist, their layout cannot change");
        }
      }
      case Decl.Var variable ->
          refuse(fresh, old.written(), "it was initialised already, and keeps its value");
      case Decl.Const constant -> {}
      case Decl.Import imported -> {}
      case Decl.Func function -> {}
    }
  }

  private void changed(FunctionText function) {
    FunctionText old = before.functions().get(function.name());
    boolean same = old != null && old.saysTheSame(function);
    if (function.name().startsWith("init#") && !same) {
      reasons.add(Reason.at(function, "func init", "it has run already"));
    }
  }

  private void added(FunctionText function) {
    if (function.name().startsWith("init#")) {
      reasons.add(Reason.at(function, "func init", "initialisation is over"));
    }
  }

  private void removed(String name) {
    if (name.equals("main")) {
      reasons.add(Reason.gone(name, before, "func main", "it is running"));
    } else if (name.startsWith("init#")) {
      reasons.add(Reason.gone(name, before, "func init", "it has run already"));
    }
  }

  /** What stays but depends on changed constants, types or heads of functions. */
  private void dependents() {
    Dependents dependents = Dependents.of(next, changes.replaced());
    for (Declaration declaration : next.others()) {
      boolean depends =
          !changes.newDeclarations().contains(declaration)
              && dependents.mentionedIn(declaration.tokens());
      // One without a name keeps nothing.
      if (depends && declaration.decl() instanceof Decl.Var && !declaration.names().isEmpty()) {
        refuse(
            declaration,
            declaration.written(),
            "it was initialised with what changes, and keeps its value");
      } else if (depends
          && declaration.decl() instanceof Decl.Type t
          && hasValues.test(t.name.name)) {
        refuse(
            declaration,
            declaration.written(),
            "it depends on what changes, and values of it may exist");
      }
    }
  }
}

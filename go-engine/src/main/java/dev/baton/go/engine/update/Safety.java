package dev.baton.go.engine.update;

import dev.baton.go.update.Changes;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;
import java.util.ArrayList;
import java.util.List;

/** Finds the changes that a running program cannot take, and says why. */
final class Safety {
  private final Outline before;
  private final List<String> reasons = new ArrayList<>();

  private Safety(Outline before) {
    this.before = before;
  }

  /** The reasons to refuse; none if the change is safe. */
  static List<String> reasons(Outline before, Changes changes) {
    Safety safety = new Safety(before);
    changes.unsafe().forEach(safety::declaration);
    changes.changed().forEach(safety::changed);
    changes.added().forEach(safety::added);
    changes.removed().forEach(safety::removed);
    return safety.reasons;
  }

  private void declaration(String written) {
    String kind = written.substring(0, written.indexOf(' '));
    String why =
        switch (kind) {
          case "type" -> "values of it exist, their layout cannot change";
          case "var" -> "it was initialised already";
          case "const" -> "functions that are not changed have its value in them";
          case "import" -> "";
          default -> "it cannot be changed in a running program";
        };
    if (!why.isEmpty()) {
      reasons.add(shortened(written) + ": " + why);
    }
  }

  private static String shortened(String written) {
    return written.length() <= 60 ? written : written.substring(0, 57) + "...";
  }

  private void changed(FunctionText function) {
    if (function.name().startsWith("init#")) {
      reasons.add("func init: it has run already");
    }
    FunctionText old = before.functions().get(function.name());
    if (old != null && isMethod(function.name()) && !old.head().equals(function.head())) {
      reasons.add("method " + function.name() + ": the method set of its type cannot change");
    }
  }

  private void added(FunctionText function) {
    if (function.name().startsWith("init#")) {
      reasons.add("func init: initialisation is over");
    }
    String name = function.name();
    if (isMethod(name) && isKnownType(name.substring(0, name.indexOf('.')))) {
      reasons.add("method " + name + ": the method set of its type cannot change");
    }
  }

  private void removed(String name) {
    if (isMethod(name)) {
      reasons.add("method " + name + ": the method set of its type cannot change");
    }
    if (name.equals("main")) {
      reasons.add("func main: it is running");
    }
  }

  private static boolean isMethod(String name) {
    return name.indexOf('.') > 0;
  }

  private boolean isKnownType(String name) {
    return before.others().stream().anyMatch(other -> other.matches("(?s)type " + name + "\\b.*"));
  }
}

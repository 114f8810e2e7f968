package dev.baton.go.engine.update;

import static java.util.Objects.requireNonNull;

import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.Var;
import dev.baton.go.update.Changes;
import dev.baton.go.update.Dependents;
import dev.baton.go.update.FunctionText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which functions and variables have other types after an update of declarations. */
final class Signatures {
  private final CheckedPackage before;
  private final CheckedPackage after;
  private final Changes changes;

  Signatures(CheckedPackage before, CheckedPackage after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Those of the functions that callers call in another way than before, or not before at all. */
  Set<String> others(List<FunctionText> functions, Dependents renewed) {
    Set<String> others = new LinkedHashSet<>();
    for (FunctionText function : functions) {
      if (renewed.mentionedIn(function.head()) || !sameType(function.name())) {
        others.add(function.name());
      }
    }
    return others;
  }

  private boolean sameType(String name) {
    String old = text(before.function(Preparation.stored(name)));
    return old != null && old.equals(text(after.function(Preparation.stored(name))));
  }

  private static @Nullable String text(@Nullable Func func) {
    if (func == null) {
      return null;
    }
    Signature signature = func.signature();
    String params =
        signature.typeParams().stream()
            .map(p -> p + " " + TypeText.of(p.constraint()))
            .toList()
            .toString();
    return func.pointerReceiver()
        + params
        + types(signature.params())
        + signature.variadic()
        + types(signature.results());
  }

  /** What callers know: parameters' names are none of it. */
  private static String types(Tuple tuple) {
    return tuple.vars().stream()
        .map(v -> TypeText.of(v.type()))
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** The methods among functions, and among those that are gone, whose type has values. */
  Set<String> methods(Set<String> functions, Predicate<String> hasValues) {
    Set<String> methods = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(functions);
    all.addAll(changes.removed());
    for (String name : all) {
      int dot = name.indexOf('.');
      if (dot > 0 && hasValues.test(name.substring(0, dot))) {
        methods.add(name);
      }
    }
    return methods;
  }

  /**
   * The reasons to refuse because variables that live on would have another type, each with its
   * place in the new text.
   */
  List<String> changedVariables() {
    List<String> reasons = new ArrayList<>();
    for (Obj obj : after.pkg().scope().objects()) {
      if (obj instanceof Var now
          && before.pkg().scope().local(now.name()) instanceof Var old
          && !TypeText.of(old.type()).equals(TypeText.of(now.type()))) {
        reasons.add(
            Reason.at(
                // A variable of the program's own package is in one of its texts.
                requireNonNull(now.source()),
                now.pos(),
                "var " + now.name(),
                "it was initialised already, its type cannot change"));
      }
    }
    return reasons;
  }

  /** Whether there is more than before, but nothing old means something else. */
  boolean onlyMore() {
    return changes.moved().isEmpty()
        && changes.removed().isEmpty()
        && changes.goneDeclarations().isEmpty()
        && changes.changed().stream().allMatch(function -> sameType(function.name()));
  }
}

package dev.baton.go.check.infer;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.value.Untyped;
import dev.baton.go.syntax.Source;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Substitution;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.MissingMethod;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the type arguments of one call of a generic function, or reports which cannot be found. */
public final class Inference {
  private final Session session;
  private final int pos;
  private final List<TypeParam> params;
  private final boolean reverse;
  private final Bindings bindings;
  private final Unifier unifier;

  private Inference(
      Session session,
      int pos,
      List<TypeParam> params,
      List<@Nullable Type> given,
      boolean reverse) {
    this.session = session;
    this.pos = pos;
    this.params = params;
    this.reverse = reverse;
    this.bindings = new Bindings(params, given);
    this.unifier = new Unifier(bindings);
  }

  /**
   * The type arguments, or null if an error was reported.
   *
   * @param pos where to report what cannot be inferred
   * @param given the type arguments known, null for those to find; there may be fewer than
   *     parameters
   * @param paramTypes the types that {@code args} are passed as
   * @param reverse whether the argument is what the function is assigned to
   */
  public static @Nullable List<Type> infer(
      Session session,
      int pos,
      List<TypeParam> params,
      List<@Nullable Type> given,
      List<Type> paramTypes,
      List<Operand> args,
      boolean reverse) {
    if (given.size() == params.size() && !given.contains(null)) {
      List<Type> all = new ArrayList<>();
      for (Type t : given) {
        all.add(Objects.requireNonNull(t));
      }
      return all;
    }
    for (Operand x : args) {
      if (x.isInvalid()) {
        return null;
      }
    }
    Inference inference = new Inference(session, pos, params, given, reverse);
    Substitution known = inference.known(given);
    List<Type> types = known.list(paramTypes);
    return inference.fromArguments(types, args)
            && inference.fromConstraints()
            && inference.fromUntyped(types, args)
        ? inference.complete(given)
        : null;
  }

  /** Puts in the type arguments that are known. */
  private Substitution known(List<@Nullable Type> types) {
    List<TypeParam> from = new ArrayList<>();
    List<Type> to = new ArrayList<>();
    for (int i = 0; i < types.size() && i < params.size(); i++) {
      Type t = types.get(i);
      if (t != null) {
        from.add(params.get(i));
        to.add(t);
      }
    }
    return Substitution.of(from, to);
  }

  private boolean fromArguments(List<Type> types, List<Operand> args) {
    for (int i = 0; i < args.size(); i++) {
      Operand x = args.get(i);
      Type type = types.get(i);
      if ((Mentions.any(params, type) || Mentions.any(params, x.type()))
          && !x.isUntyped()
          && !unifier.unify(type, x.type(), Unifier.Mode.ASSIGN)) {
        mismatch(type, x);
        return false;
      }
    }
    return true;
  }

  private void mismatch(Type param, Operand x) {
    List<@Nullable Type> found = bindings.found();
    String argument = "type " + session.text(x.type()) + " of " + Session.text(x.expr());
    if (allNull(found)) {
      session.error(
          x,
          argument + " does not match " + session.text(param) + " (cannot infer " + names() + ")");
      return;
    }
    Type inferred = known(found).apply(param);
    if (inferred == param) {
      session.error(x, argument + " does not match " + session.text(param));
    } else if (reverse) {
      session.error(
          x,
          "inferred type "
              + session.text(inferred)
              + " for "
              + session.text(param)
              + " does not match "
              + argument);
    } else {
      session.error(
          x,
          argument
              + " does not match inferred type "
              + session.text(inferred)
              + " for "
              + session.text(param));
    }
  }

  private static boolean allNull(List<@Nullable Type> types) {
    for (Type t : types) {
      if (t != null) {
        return false;
      }
    }
    return true;
  }

  private String names() {
    StringBuilder out = new StringBuilder();
    int n = params.size();
    for (int i = 0; i < n; i++) {
      out.append(i == 0 ? "" : n == 2 ? " and " : i == n - 1 ? ", and " : ", ");
      out.append(params.get(i).name());
    }
    return out.toString();
  }

  /** Lets the constraints' core types and methods tell more, as long as they do. */
  private boolean fromConstraints() {
    int before;
    do {
      before = bindings.unknown();
      for (TypeParam p : params) {
        if (!fromConstraint(p)) {
          return false;
        }
      }
    } while (bindings.unknown() != before);
    return true;
  }

  private boolean fromConstraint(TypeParam param) {
    Type known = bindings.get(param);
    Union.Term core = coreTerm(param);
    if (core != null) {
      if (known != null) {
        return unifier.unify(known, core.type(), Unifier.Mode.LOOSE)
            || unsatisfied(param, known, "");
      }
      if (!core.tilde() && isSingle(param)) {
        bindings.set(param, core.type());
      }
      return true;
    }
    if (known == null) {
      return true;
    }
    MissingMethod missing =
        MissingMethod.of(
            known,
            param.constraintInterface(),
            true,
            (x, y) -> unifier.unify(x, y, Unifier.Mode.EXACT));
    return missing == null
        || unsatisfied(
            param,
            known,
            " " + missing.text(known, param.constraintInterface(), session.qualifier()));
  }

  private boolean unsatisfied(TypeParam param, Type known, String cause) {
    session.error(
        pos,
        param.name()
            + " (type "
            + session.text(known)
            + ") does not satisfy "
            + session.text(param.constraint())
            + cause);
    return false;
  }

  private static boolean isSingle(TypeParam param) {
    List<Union.Term> terms = Kinds.terms(param);
    return terms != null && terms.size() == 1;
  }

  /** The core type; with a tilde if a type of another name may have it. */
  private static Union.@Nullable Term coreTerm(TypeParam param) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return null;
    }
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    Type core = Core.type(param);
    boolean tilde = false;
    for (Union.Term t : terms) {
      tilde |= t.tilde();
    }
    return core == null ? null : new Union.Term(tilde, core);
  }

  /** Parameters that only untyped constants speak for get the default type of the largest kind. */
  private boolean fromUntyped(List<Type> types, List<Operand> args) {
    IdentityHashMap<TypeParam, Type> largest = new IdentityHashMap<>();
    for (int i = 0; i < args.size(); i++) {
      Operand x = args.get(i);
      TypeParam p = bindings.sought(types.get(i));
      if (p == null || !x.isUntyped() || x.isNil() || bindings.get(p) != null) {
        continue;
      }
      Type old = largest.get(p);
      Type larger = old == null ? x.type() : Untyped.larger(old, x.type());
      if (larger == null) {
        session.error(
            x,
            "mismatched types "
                + session.text(Objects.requireNonNull(old))
                + " and "
                + session.text(x.type())
                + " (cannot infer "
                + p.name()
                + ")");
        return false;
      }
      largest.put(p, larger);
    }
    for (Map.Entry<TypeParam, Type> e : largest.entrySet()) {
      bindings.set(e.getKey(), Kinds.defaultType(e.getValue()));
    }
    return true;
  }

  /** Resolves parameters in the types found, and reports the first that has none. */
  private @Nullable List<Type> complete(List<@Nullable Type> given) {
    List<@Nullable Type> found = bindings.found();
    Cycles.remove(params, found);
    boolean changed = true;
    while (changed) {
      changed = false;
      Substitution map = known(found);
      for (int i = 0; i < found.size(); i++) {
        Type t = found.get(i);
        if (t != null && (i >= given.size() || given.get(i) == null)) {
          Type now = map.apply(t);
          changed |= now != t;
          found.set(i, now);
        }
      }
    }
    List<Type> complete = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Type t = found.get(i);
      if (t == null || Mentions.any(params, t)) {
        cannotInfer(params.get(i));
        return null;
      }
      complete.add(notGeneric(t));
    }
    return complete;
  }

  /** A generic function that is an argument itself has its type arguments by now. */
  private static Type notGeneric(Type type) {
    return type instanceof Signature s && !s.typeParams().isEmpty() ? s.withoutTypeParams() : type;
  }

  private void cannotInfer(TypeParam param) {
    Source source = param.obj().source();
    String place = source == null ? "" : " (" + Session.place(source, param.obj().pos()) + ")";
    session.error(pos, "cannot infer " + param.name() + place);
  }
}

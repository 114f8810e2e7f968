package dev.baton.go.types.algebra;

import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.Union;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes which types implement an interface. */
public final class TypeSets {

  /** Is told of methods that an interface has twice. */
  public interface Problems {
    /** An explicit method has the name of another explicit one. */
    void duplicate(Func method, Func other);

    /** An embedded method, coming in at {@code position}, differs from one of its name. */
    void conflict(int position, Func method, Func other, int otherPosition);

    /** An element that stands at {@code position} has more terms than can be handled. */
    void tooManyTerms(int position);
  }

  /** As many terms as the compiler handles. */
  public static final int MAX_TERMS = 100;

  private final @Nullable Problems problems;
  private final Map<String, Func> methods = new HashMap<>();
  private final Map<Func, Integer> positions = new HashMap<>();
  private @Nullable List<Union.Term> terms;
  private boolean comparable;
  private boolean incomplete;

  private TypeSets(@Nullable Problems problems) {
    this.problems = problems;
  }

  /** The type set, computed once. */
  public static TypeSet of(Interface type) {
    TypeSet known = type.knownTypeSet();
    if (known != null) {
      return known;
    }
    if (!type.isComplete()) {
      return TypeSet.ALL;
    }
    type.remember(TypeSet.ALL); // An interface that embeds itself is reported elsewhere.
    TypeSets work = new TypeSets(null);
    TypeSet computed = work.compute(type);
    type.remember(work.incomplete ? null : computed);
    return computed;
  }

  /** Looks for methods declared twice. */
  public static void verify(Interface type, Problems problems) {
    new TypeSets(problems).compute(type);
  }

  /**
   * The type set of what a constraint or type stands for; null for types that are no interfaces.
   */
  public static @Nullable TypeSet ofInterface(Type type) {
    return type.underlying() instanceof Interface i ? of(i) : null;
  }

  private TypeSet compute(Interface type) {
    for (Func m : type.methods()) {
      add(m, m.pos(), true);
    }
    for (int i = 0; i < type.embedded().size(); i++) {
      embed(type.embedded().get(i), type.embeddedPosition(i));
    }
    List<Func> all = new ArrayList<>(methods.values());
    if (all.size() > 1) {
      all.sort(Comparator.comparing(Func::id));
    }
    return all.isEmpty() && terms == null && !comparable
        ? TypeSet.ALL
        : new TypeSet(all, terms, comparable);
  }

  private void add(Func method, int position, boolean explicit) {
    Func other = methods.putIfAbsent(method.id(), method);
    if (other == null) {
      positions.put(method, position);
    } else if (problems == null) {
      return;
    } else if (explicit) {
      problems.duplicate(method, other);
    } else if (!Identity.identical(method.signature(), other.signature())) {
      problems.conflict(position, method, other, positions.getOrDefault(other, -1));
    }
  }

  private void embed(Type type, int position) {
    incomplete |= type instanceof Named n && !n.isComplete();
    switch (type.underlying()) {
      case Interface i -> {
        incomplete |= !i.isComplete();
        TypeSet set = of(i);
        for (Func m : set.methods()) {
          add(m, position, false);
        }
        restrict(set.terms(), set.comparable());
      }
      case Union u -> {
        List<Union.Term> all = termsOf(u);
        if (problems != null && all != null && all.size() > MAX_TERMS) {
          problems.tooManyTerms(position);
        }
        restrict(all, false);
      }
      case Basic b when b == Basic.INVALID -> {}
      default -> restrict(List.of(new Union.Term(false, type)), false);
    }
  }

  private @Nullable List<Union.Term> termsOf(Union union) {
    List<Union.Term> all = new ArrayList<>();
    for (Union.Term term : union.terms()) {
      Type type = term.type();
      incomplete |= type instanceof Named n && !n.isComplete();
      if (type.underlying() instanceof Interface i) {
        List<Union.Term> inner = of(i).terms();
        if (inner == null) {
          return null;
        }
        for (Union.Term t : inner) {
          Terms.add(all, t);
        }
      } else if (type.underlying() != Basic.INVALID && !Terms.isEmpty(term)) {
        Terms.add(all, term);
      }
    }
    return all;
  }

  private void restrict(@Nullable List<Union.Term> more, boolean moreComparable) {
    terms = Terms.intersect(terms, more);
    comparable |= moreComparable;
    if (comparable && terms != null) {
      List<Union.Term> kept = new ArrayList<>();
      for (Union.Term t : terms) {
        if (Comparability.strictly(t.type())) {
          kept.add(t);
        }
      }
      terms = kept;
      comparable = false;
    }
  }
}

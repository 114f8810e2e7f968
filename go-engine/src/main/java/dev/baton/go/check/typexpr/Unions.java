package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Package;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.Union;
import dev.baton.go.types.Universe;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.algebra.Terms;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;

/** Checks the elements of constraints: {@code ~T} and {@code A | B}. */
final class Unions {
  static final String TOO_MANY_TERMS =
      "cannot handle more than " + TypeSets.MAX_TERMS + " union terms (implementation limitation)";

  private final Session session;
  private final Parts parts;

  Unions(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  /** Whether an element of a constraint is more than a single type. */
  static boolean isUnion(Expr expr) {
    return (expr instanceof Expr.Binary b && b.op == Operator.OR)
        || (expr instanceof Expr.Unary u && u.op == Operator.TILDE);
  }

  /** A single type as an element. */
  Type single(Expr expr) {
    Type type = parts.types().type(expr);
    if (type instanceof TypeParam) {
      session.error(expr, "term cannot be a type parameter");
      return Basic.INVALID;
    }
    return type;
  }

  Type check(Expr expr) {
    List<Expr> exprs = new ArrayList<>();
    flatten(expr, exprs);
    List<Union.Term> terms = new ArrayList<>();
    for (Expr e : exprs) {
      if (terms.size() == TypeSets.MAX_TERMS) {
        session.error(e, TOO_MANY_TERMS);
        return Basic.INVALID;
      }
      terms.add(term(e));
    }
    Union union = new Union(terms);
    session.recording.record(expr, Mode.TYPE, union, null);
    session.later(() -> verify(exprs, terms));
    return union;
  }

  private static void flatten(Expr expr, List<Expr> exprs) {
    if (expr instanceof Expr.Binary b && b.op == Operator.OR) {
      flatten(b.x, exprs);
      exprs.add(b.y);
    } else {
      exprs.add(expr);
    }
  }

  private Union.Term term(Expr expr) {
    if (!(expr instanceof Expr.Unary u) || u.op != Operator.TILDE) {
      return new Union.Term(false, single(expr));
    }
    Type type = parts.types().type(u.x);
    if (type instanceof TypeParam) {
      session.error(u.x, "type in term " + Session.text(expr) + " cannot be a type parameter");
      type = Basic.INVALID;
    }
    return new Union.Term(true, type);
  }

  private void verify(List<Expr> exprs, List<Union.Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      Union.Term term = terms.get(i);
      if (Kinds.isValid(term.type())) {
        verify(exprs.get(i), term, terms.subList(0, i));
      }
    }
  }

  private void verify(Expr at, Union.Term term, List<Union.Term> before) {
    Type under = term.type().underlying();
    String type = session.text(term.type());
    if (term.tilde() && under instanceof Interface) {
      session.error(at, "invalid use of ~ (" + type + " is an interface)");
    } else if (term.tilde() && !Identity.identical(under, term.type())) {
      session.error(
          at, "invalid use of ~ (underlying type of " + type + " is " + session.text(under) + ")");
    } else if (under instanceof Interface i) {
      verifyInterface(at, term, TypeSets.of(i));
    } else {
      verifyDisjoint(at, term, before);
    }
  }

  private void verifyInterface(Expr at, Union.Term term, TypeSet set) {
    String type = text(term);
    if (!set.methods().isEmpty()) {
      session.error(at, "cannot use " + type + " in union (" + type + " contains methods)");
    } else if (term.type() == Universe.COMPARABLE) {
      session.error(at, "cannot use comparable in union");
    } else if (set.comparable()) {
      session.error(at, "cannot use " + type + " in union (" + type + " embeds comparable)");
    }
  }

  private void verifyDisjoint(Expr at, Union.Term term, List<Union.Term> before) {
    for (Union.Term other : before) {
      if (Kinds.isValid(other.type())
          && !Kinds.isInterface(other.type())
          && !Terms.disjoint(other, term)) {
        session.error(at, "overlapping terms " + text(term) + " and " + text(other));
        return;
      }
    }
  }

  /** Messages write terms with their packages' paths. */
  private static String text(Union.Term term) {
    return (term.tilde() ? "~" : "") + TypeText.of(term.type(), Package::path);
  }
}

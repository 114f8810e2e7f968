package dev.baton.go.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.check.info.Instance;
import dev.baton.go.check.info.Selection;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class InfoTest {
  /** The function f of some declarations, and what was found out about its body. */
  private record Body(GoCheck check, Decl.Func decl, Info info) {
    static Body of(String declarations) {
      GoCheck check = GoCheck.of(declarations);
      assertThat(check.errors()).isEmpty();
      Decl.Func decl =
          check.checker().functions().stream()
              .filter(d -> d.name.name.equals("f"))
              .findFirst()
              .orElseThrow();
      return new Body(check, decl, check.checker().body(decl));
    }

    Stmt stmt(int i) {
      return requireNonNull(decl.body).block().stmts.get(i);
    }

    /** The value of the {@code i}th statement, an assignment. */
    Expr value(int i) {
      return ((SimpleStmt.Assign) stmt(i)).rhs.getFirst();
    }

    TypeAndValue known(Expr expr) {
      return requireNonNull(info.get(expr));
    }
  }

  @Test
  void givesUntypedConstantsTheTypeTheyAreUsedAs() {
    Body body = Body.of("var g float64\nfunc f() {\n g = 1\n g = 1 << 3 + g\n}");

    assertThat(body.known(body.value(0)).type()).hasToString("float64");
    Expr.Binary sum = (Expr.Binary) body.value(1);
    assertThat(body.known(sum.x).type()).hasToString("float64");
    assertThat(body.known(sum.x).value()).hasToString("8");
  }

  @Test
  void givesNilTheTypeItIsUsedAs() {
    Body body = Body.of("var g []int\nfunc f() { g = nil }");

    assertThat(body.known(body.value(0)).type()).hasToString("[]int");
  }

  @Test
  void tellsTheWayThroughEmbeddedFields() {
    Body body =
        Body.of(
            """
            type A struct{ n, x int }
            type B struct{ *A }
            type C struct{ y int; B }
            func (*A) m() {}
            var c C
            func f() {
              _ = c.x
              _ = c.m
              _ = (*A).m
            }
            """);

    Selection field = requireNonNull(body.info().selection(body.value(0)));
    Selection method = requireNonNull(body.info().selection(body.value(1)));
    Selection expression = requireNonNull(body.info().selection(body.value(2)));
    assertThat(field.kind()).isEqualTo(Selection.Kind.FIELD);
    assertThat(field.path()).extracting(Obj::name).containsExactly("B", "A", "x");
    assertThat(field.index()).containsExactly(1, 0, 1);
    assertThat(field.indirect()).isTrue();
    assertThat(method.kind()).isEqualTo(Selection.Kind.METHOD);
    assertThat(method.path()).extracting(Obj::name).containsExactly("B", "A");
    assertThat(expression.kind()).isEqualTo(Selection.Kind.METHOD_EXPRESSION);
    assertThat(body.known(body.value(2)).type()).hasToString("func(*main.A)");
  }

  @Test
  void tellsTheTypeArgumentsThatWereInferred() {
    Body body =
        Body.of(
            "func g[T, U any](t T, f func(T) U) U { return f(t) }\n"
                + "func f() { _ = g(1, func(int) string { return \"\" }) }");

    Expr.Call call = (Expr.Call) body.value(0);
    Instance instance = requireNonNull(body.info().instance((Ident) call.fun));
    assertThat(instance.typeArgs()).extracting(Object::toString).containsExactly("int", "string");
    assertThat(body.known(call.fun).type()).isInstanceOf(Signature.class);
    assertThat(body.known(call).type()).hasToString("string");
  }

  @Test
  void tellsWhereTwoValuesAreWanted() {
    Body body =
        Body.of("var m map[string]int\nvar ok bool\nfunc f() {\n _, ok = m[``]\n _ = m[``]\n}");

    assertThat(body.info().isCommaOk(body.value(0))).isTrue();
    assertThat(body.info().isCommaOk(body.value(1))).isFalse();
    assertThat(body.known(body.value(0)).type()).hasToString("int");
  }

  @Test
  void tellsHowLocalVariablesAreUsed() {
    Body body =
        Body.of(
            """
            type S struct{ a [2]int }
            func (*S) m() {}
            func f(param int) {
              plain, captured, counted := 1, 2, 3
              pointed, sliced, called := 4, [2]int{}, S{}
              func() { _ = captured }()
              counted++
              _, _ = &pointed, sliced[:]
              called.m()
              called.a[0] = plain + param
            }
            """);

    assertThat(var(body, "plain").captured()).isFalse();
    assertThat(var(body, "plain").reassigned()).isFalse();
    assertThat(var(body, "plain").addressTaken()).isFalse();
    assertThat(var(body, "captured").captured()).isTrue();
    assertThat(var(body, "counted").reassigned()).isTrue();
    assertThat(var(body, "pointed").addressTaken()).isTrue();
    assertThat(var(body, "sliced").addressTaken()).isTrue();
    assertThat(var(body, "called").addressTaken()).isTrue();
    assertThat(var(body, "called").reassigned()).isTrue();
  }

  private static Var var(Body body, String name) {
    for (int i = 0; i < 2; i++) {
      for (Expr e : ((SimpleStmt.Define) body.stmt(i)).lhs) {
        if (e instanceof Ident ident && ident.name.equals(name)) {
          return (Var) requireNonNull(body.info().def(ident));
        }
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void ordersVariablesByWhatTheyNeed() {
    GoCheck check =
        GoCheck.of(
            """
            var a = b + g()
            var b = 1
            var c, d = two()
            var e int
            var x, y = y, 2
            func g() int { return d }
            func two() (int, int) { return b, 0 }
            """);

    List<Initializer> order = check.checker().initOrder();
    assertThat(order)
        .extracting(i -> i.lhs().stream().map(Obj::name).toList())
        .containsExactly(List.of("b"), List.of("c", "d"), List.of("a"), List.of("y"), List.of("x"));
  }

  @Test
  void makesInstancesOnce() {
    GoCheck check =
        GoCheck.of(
            """
            type Pair[K comparable, V any] struct { k K; v V }
            func (p *Pair[A, B]) Get() B { return p.v }
            type Names = []string
            var a Pair[int, []string]
            var b Pair[int, Names]
            """);

    assertThat(check.errors()).isEmpty();
    Named a = (Named) type(check, "a");
    Func get = requireNonNull(a.method(check.pkg(), "Get"));
    assertThat(type(check, "b")).isSameAs(a);
    assertThat(a.underlying()).hasToString("struct{k int; v []string}");
    assertThat(get.signature().results().typeAt(0)).hasToString("[]string");
    assertThat(get.origin()).isNotSameAs(get);
  }

  private static Object type(GoCheck check, String name) {
    return requireNonNull(check.pkg().scope().local(name)).type();
  }

  @Test
  void checksLibraryDeclarationsWhenTheyAreAskedForOnly() {
    GoCheck check = GoCheck.of("import \"strings\"\nvar s = strings.ToUpper(`a`)");

    assertThat(check.errors()).isEmpty();
    Obj repeat = requireNonNull(check.pkg().imports().getFirst().scope().local("Repeat"));
    assertThat(repeat.hasType()).isFalse();
    assertThat(repeat.type()).hasToString("func(s string, count int) string");
  }
}

package dev.baton.go.syntax.parse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.SyntaxError;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  @Test
  void specsOfAGroupAreDeclarationsOfTheirOwn() {
    SourceFile file =
        parse(
            """
            package main

            import (
              "fmt"
              . "os"
              _ "math"
            )

            var (
              a, b = 1, 2
              c int
            )
            """);

    assertThat(file.packageName.name).isEqualTo("main");
    assertThat(file.imports())
        .extracting(decl -> decl.path.text)
        .containsExactly("\"fmt\"", "\"os\"", "\"math\"");
    assertThat(file.imports().get(1).name).hasToString(".");
    assertThat(file.decls).hasSize(5);
  }

  @Test
  void aConstantWithoutValueRepeatsTheLastOneThatHasOne() {
    SourceFile file =
        parse(
            """
            package p

            const (
              a, b int = iota, 1
              c, d
              _, _
              e = "x"
              f
            )

            const g = iota
            """);

    List<Decl.Const> consts = file.decls.stream().map(Decl.Const.class::cast).toList();
    assertThat(consts).extracting(decl -> decl.iota).containsExactly(0, 1, 2, 3, 4, 0);
    assertThat(consts)
        .extracting(Decl.Const::definition)
        .containsExactly(
            consts.get(0),
            consts.get(0),
            consts.get(0),
            consts.get(3),
            consts.get(3),
            consts.get(5));
  }

  @Test
  void fieldsOfOneLineShareTheirType() {
    Decl.Func func = (Decl.Func) decl("func (r *T) f(a, b int, c ...string) (d, e error)");

    assertThat(func.receiver).isNotNull();
    assertThat(func.type.params)
        .extracting(field -> field.name + "")
        .containsExactly("a", "b", "c");
    assertThat(func.type.params.get(0).type).isSameAs(func.type.params.get(1).type);
    assertThat(func.type.params.get(2).type).isInstanceOf(TypeExpr.Variadic.class);
    assertThat(func.type.results).hasSize(2);
    assertThat(func.body).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T[P any] struct{}",
        "T[P *C,] int",
        "T[P *C|D,] int",
        "T[P interface{}] int",
        "T[P ([]int)] int"
      })
  void tellsATypeParameterFromAnArraysLength(String text) {
    Decl.Type type = (Decl.Type) decl("type " + text);

    assertThat(type.typeParams).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T[N]int",
        "T[N*2]int",
        "T[N(2)]int",
        "T[N|M]int",
        "T[N.M]int",
        "T[2]int",
        "T[]int"
      })
  void tellsAnArraysLengthFromATypeParameter(String text) {
    Decl.Type type = (Decl.Type) decl("type " + text);

    assertThat(type.typeParams).isEmpty();
    assertThat(type.type).isInstanceOfAny(TypeExpr.Array.class, TypeExpr.SliceOf.class);
  }

  @Test
  void operatorsBindByTheirPrecedence() {
    Expr.Binary or = (Expr.Binary) expr("a || b && c == d + e * f | g");
    Expr.Binary and = (Expr.Binary) or.y;
    Expr.Binary equal = (Expr.Binary) and.y;

    assertThat(ShortForm.of(or.x)).isEqualTo("a");
    assertThat(ShortForm.of(and.x)).isEqualTo("b");
    assertThat(ShortForm.of(equal.x)).isEqualTo("c");
    assertThat(ShortForm.of(((Expr.Binary) equal.y).x)).isEqualTo("d + e * f");
  }

  @Test
  void operatorsOfOnePrecedenceBindToTheLeft() {
    Expr.Binary minus = (Expr.Binary) expr("a - b - c");

    assertThat(ShortForm.of(minus.x)).isEqualTo("a - b");
  }

  @Test
  void anArrowBelongsToTheChannelTypeAfterIt() {
    Expr.Call conversion = (Expr.Call) expr("(<-chan chan<- int)(c)");
    TypeExpr.Chan chan = (TypeExpr.Chan) conversion.fun.unparen();

    assertThat(chan.direction).isEqualTo(TypeExpr.Direction.RECEIVE_ONLY);
    assertThat(((TypeExpr.Chan) chan.elem).direction).isEqualTo(TypeExpr.Direction.SEND_ONLY);
    assertThat(expr("<-c")).isInstanceOf(Expr.Unary.class);
  }

  @Test
  void aBraceInAHeaderStartsTheBlock() {
    ControlStmt.If stmt = (ControlStmt.If) stmt("if x == y { z() }");

    assertThat(ShortForm.of(stmt.cond)).isEqualTo("x == y");
    assertThat(stmt.then.stmts).hasSize(1);
  }

  @Test
  void aBraceInBracketsOfAHeaderStartsALiteral() {
    ControlStmt.If stmt =
        (ControlStmt.If) stmt("if f(T{1}) && a[T{2}] && func() T { return T{3} }() == y {}");

    assertThat(stmt.then.stmts).isEmpty();
    assertThat(stmt.cond).isInstanceOf(Expr.Binary.class);
  }

  @Test
  void loopsHaveClausesOrRanges() {
    ControlStmt.For loop = (ControlStmt.For) stmt("for i := 0; i < 3; i++ {}");
    ControlStmt.Range range = (ControlStmt.Range) stmt("for k, v := range m {}");
    ControlStmt.Range overInt = (ControlStmt.Range) stmt("for range 10 {}");

    assertThat(loop.init).isInstanceOf(SimpleStmt.Define.class);
    assertThat(loop.post).isInstanceOf(SimpleStmt.IncDec.class);
    assertThat(range.lhs).hasSize(2);
    assertThat(range.define).isTrue();
    assertThat(overInt.lhs).isEmpty();
    assertThat(((ControlStmt.For) stmt("for {}")).cond).isNull();
    assertThat(((ControlStmt.For) stmt("for ;; {}")).cond).isNull();
  }

  @Test
  void switchesAreOfValuesOrTypes() {
    ControlStmt.Switch values =
        (ControlStmt.Switch) stmt("switch x := f(); x { case 1, 2: default: }");
    ControlStmt.TypeSwitch types =
        (ControlStmt.TypeSwitch) stmt("switch y := 1; x := z.(type) { case int, []T, *p.T, nil: }");

    assertThat(values.clauses)
        .extracting(ControlStmt.CaseClause::isDefault)
        .containsExactly(false, true);
    assertThat(types.init).isNotNull();
    assertThat(types.name).hasToString("x");
    assertThat(ShortForm.of(types.x)).isEqualTo("z");
    assertThat(types.clauses.getFirst().exprs).hasSize(4);
    assertThat(((ControlStmt.TypeSwitch) stmt("switch x.(type) {}")).name).isNull();
  }

  @Test
  void aGuardOutsideOfATypeSwitchIsLeftToTheChecker() {
    SimpleStmt.Define define = (SimpleStmt.Define) stmt("x := y.(type)");

    assertThat(define.rhs.getFirst()).isInstanceOf(Expr.TypeSwitchGuard.class);
  }

  @Test
  void tokensKeepTheirPlaces() {
    String text = "f(a + b[1:2], c...)";
    Expr.Call call = (Expr.Call) expr(text);
    int start = call.pos();
    Expr.Binary sum = (Expr.Binary) call.args.getFirst();
    Expr.Slice slice = (Expr.Slice) sum.y;

    assertThat(call.lparenPos - start).isEqualTo(text.indexOf('('));
    assertThat(call.ellipsisPos - start).isEqualTo(text.indexOf("..."));
    assertThat(call.rparenPos - start).isEqualTo(text.indexOf(')'));
    assertThat(sum.opPos - start).isEqualTo(text.indexOf('+'));
    assertThat(slice.lbrackPos - start).isEqualTo(text.indexOf('['));
    assertThat(slice.errorPos()).isEqualTo(slice.lbrackPos);
  }

  @Test
  void elementsOfLiteralsMayLeaveOutTheirTypes() {
    Literal.Composite map = (Literal.Composite) expr("map[T][]U{{1}: {{2}, {x: 3}}}");
    Expr.KeyValue element = (Expr.KeyValue) map.elements.getFirst();

    assertThat(((Literal.Composite) element.key).type).isNull();
    assertThat(((Literal.Composite) element.value).elements).hasSize(2);
  }

  @Test
  void aSkippedBodyIsParsedWhenItIsNeeded() {
    String text =
        """
        package p

        func f() int { return 1 /* } */ }

        func g()

        func h() { x y }
        """;
    Diagnostics diagnostics = new Diagnostics();
    Source source = new Source("prog.go", text);

    SourceFile file = Parser.parseSkippingBodies(source, diagnostics);
    Decl.Func f = (Decl.Func) file.decls.get(0);
    Decl.Func g = (Decl.Func) file.decls.get(1);
    Decl.Func h = (Decl.Func) file.decls.get(2);

    assertThat(diagnostics.isEmpty()).isTrue();
    assertThat(text.substring(f.pos(), f.end())).isEqualTo("func f() int { return 1 /* } */ }");
    assertThat(body(f)).isSameAs(body(f));
    assertThat(body(f).stmts).singleElement().isInstanceOf(Stmt.Return.class);
    assertThat(body(f).stmts.getFirst().pos()).isEqualTo(text.indexOf("return"));
    assertThat(g.body).isNull();
    assertThatThrownBy(() -> body(h))
        .isInstanceOf(SyntaxError.class)
        .hasMessage("prog.go:7:14: syntax error: unexpected y at end of statement");
  }

  @Test
  void labelsMayStandBeforeNothing() {
    Stmt.Block block = (Stmt.Block) stmt("{ goto L; L: }");
    Stmt.Labeled labeled = (Stmt.Labeled) block.stmts.get(1);

    assertThat(labeled.stmt).isInstanceOf(SimpleStmt.Empty.class);
  }

  @Test
  void namesAreComparedByIdentity() {
    Expr.Binary sum = (Expr.Binary) expr("x + x");

    assertThat(sum.x).isInstanceOf(Ident.class).isNotEqualTo(sum.y);
  }

  private static Stmt.Block body(Decl.Func func) {
    return requireNonNull(func.body).block();
  }

  private static Stmt stmt(String text) {
    Decl.Func func = (Decl.Func) decl("func f() { " + text + " }");
    return body(func).stmts.getFirst();
  }

  private static Expr expr(String text) {
    return ((Decl.Var) decl("var x = " + text)).values.getFirst();
  }

  private static Decl decl(String text) {
    return parse("package p\n" + text + "\n").decls.getFirst();
  }

  private static SourceFile parse(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = Parser.parse(new Source("prog.go", text), diagnostics);
    assertThat(diagnostics.render()).isEmpty();
    return file;
  }
}

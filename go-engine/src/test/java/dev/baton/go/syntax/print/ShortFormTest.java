package dev.baton.go.syntax.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          x+y*-z => x + y * -z
          (a||b)&&!c => (a || b) && !c
          *p.q => *p.q
          &T{1,2} => &T{…}
          T{} => T{}
          []int{} => []int{}
          [...]T{a:1} => [...]T{…}
          f(a,b...) => f(a, b...)
          g[int,[]T](1) => g[int, []T](1)
          s[1:] => s[1:]
          s[:2:3] => s[:2:3]
          x.(*T) => x.(*T)
          <-c => <-c
          func(){} => func() {}
          func(a,b int,c ...T)(x T,err error){return} => func(a, b int, c ...T) (x T, err error) {…}
          func(int)T(nil) => func(int) T(nil)
          (chan<- int)(c) => (chan<- int)(c)
          (<-chan <-chan T)(c) => (<-chan <-chan T)(c)
          (chan (<-chan T))(c) => (chan (<-chan T))(c)
          map[string]*[4]T{} => map[string]*[4]T{}
          struct{a,b int;*T "x"}{} => struct{a, b int; *T "x"}{}
          interface{m(int)T;~int|string}(x) => interface{m(int) T; ~int | string}(x)
          'a'+"b"+`c`+1e3 => 'a' + "b" + `c` + 1e3
          """)
  void showsAnExpressionAsGcDoes(String text, String shown) {
    Diagnostics diagnostics = new Diagnostics();
    Source source = new Source("prog.go", "package p\nvar x = " + text + "\n");

    Decl.Var decl = (Decl.Var) Parser.parse(source, diagnostics).decls.getFirst();
    Expr value = decl.values.getFirst();

    assertThat(diagnostics.render()).isEmpty();
    assertThat(ShortForm.of(value)).isEqualTo(shown);
    assertThat(source.text().substring(value.pos(), value.end())).isEqualTo(text);
  }
}

package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.syntax.Source;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an edit of the text means for the program: layout nothing, all else what Go says. */
@Tag("H1")
class UpdateTextTest {

  private static Object f(Program program) throws Exception {
    return List.copyOf(program.call(CallSettings.UNLIMITED, "f")).getFirst();
  }

  @Test
  void spacesInAStringAreNoLayout() throws Exception {
    Running running = Running.start("const c = \"a  b\"\nfunc f() string { return c }");
    running.edit("a  b", "a b");
    assertThat(running.call("f")).isEqualTo("a b");
  }

  @Test
  void anotherLayoutOfADeclarationIsNoChange() throws Exception {
    Running running =
        Running.start(
            "var m = map[string]int{\"a\": 1}\ntype T struct{ a int; b string }\nvar t T\n"
                + "const k = 1\nvar v = k\nfunc f() int { return m[\"a\"] + t.a + v }");
    String next =
        running
            .with("{\"a\": 1}", "{\n\t// First.\n\t\"a\": 1, // one\n}")
            .replace("{ a int; b string }", "{\n\ta int // first\n\tb string\n}")
            .replace("const k = 1", "const (\n\tj = 0\n\tk = 1\n)\n");
    assertThat(running.program().update(next)).isNotInstanceOf(UpdateResult.Refused.class);
    assertThat(running.call("f")).isEqualTo(2L);
  }

  @Test
  void anotherLayoutOfAnInitFunctionIsTaken() throws Exception {
    Running running = Running.start("func init() { v = 1 }\nvar v int\nfunc f() int { return v }");
    running.edit("{ v = 1 }", "{\n\tv = 1 // set\n}");
    running.take("package main\nfunc _() {}" + running.text().substring("package main".length()));
    assertThat(running.call("f")).isEqualTo(1L);
  }

  @Test
  void whatStandsBehindACommentDependsToo() throws Exception {
    Running running =
        Running.start(
            """
            const n = 2
            var v = []int{1, // one
            	n}
            type A = int
            func g(a int, // one
            	b A) any { return b }
            func f() any { return g(1, 2) }
            """);
    assertThat(running.refused(running.with("n = 2", "n = 3"))).hasSize(1);
    assertThat(running.call("f")).isEqualTo(2L);
    running.take(running.with("A = int", "A = string").replace("g(1, 2)", "g(1, \"x\")"));
    assertThat(running.call("f")).isEqualTo("x");
  }

  @Test
  void aMethodThatAnInterfaceHasBehindACommentIsRefused() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            var t any = &T{2}
            type sized interface /* { */ { // }
            	size() int
            }
            func f() int { if s, ok := t.(sized); ok { return s.size() }; return -1 }
            """);
    assertThat(running.refused(running.text() + "func (t *T) size() int { return t.n }\n"))
        .hasSize(1);
  }

  @Test
  void aCarriageReturnEndsNoLine() throws Exception {
    Running running =
        Running.start(
            "func f() string { return `\r\r\r\r\rb` }\n\n\n\n\n\nfunc g() int { return 1 }\n");
    running.take(running.with("\rb`", "\rc`").replace("return 1", "return 2"));
    assertThat(running.call("g")).isEqualTo(2L);
  }

  @Test
  void aFunctionThatIsThereTwiceIsRefused() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    assertThat(running.refused(running.text() + "func f() int { return 1 }\n"))
        .containsExactly(
            "./prog.go:4:6: f redeclared in this block\n\t./prog.go:2:6: other declaration of f");
  }

  @Test
  void anotherPackageIsRefused() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    assertThat(running.refused(running.with("package main", "package other")))
        .containsExactly("package command-line-arguments is not a main package");
    Source file = running.program().sources().getFirst();
    assertThat(
            running.program().update(List.of(file, new Source("b.go", "package other\nvar v = 1"))))
        .isEqualTo(
            new UpdateResult.Refused(List.of("b.go:1:9: package other; expected package main")));
  }

  @Test
  void aProgramWithoutFilesIsRefused() throws Exception {
    Running running = Running.start("");
    assertThat(running.program().update(List.of())).isInstanceOf(UpdateResult.Refused.class);
  }

  @Test
  void aFunctionInAnotherFileMeansWhatThatFileImports() throws Exception {
    String imports = "package main\nimport s \"%s\"\nvar _ = s.%s\n";
    String f = "func f() string { return s.ToUpper(\"a\") }\n";
    Source a = new Source("a.go", imports.formatted("strings", "ToLower") + "func main() {}\n");
    Source b = new Source("b.go", imports.formatted("math", "Sqrt"));
    Program program = Running.compiled(List.of(a.withText(a.text() + f), b));
    assertThat(program.update(List.of(a, b.withText(b.text() + f))))
        .isEqualTo(new UpdateResult.Refused(List.of("b.go:4:28: undefined: s.ToUpper")));
    String other = f.replace("s.ToUpper(\"a\")", "string(rune(s.Floor(66.5)))");
    assertThat(program.update(List.of(a, b.withText(b.text() + other))))
        .isInstanceOf(UpdateResult.Applied.class);
    assertThat(f(program)).isEqualTo("B");
  }

  @Test
  void withoutAnImportOfAllNamesTheyAreUndefined() throws Exception {
    Running running =
        Running.start("import . \"strings\"\nfunc f() string { return ToUpper(\"a\") }");
    assertThat(running.refused(running.with("import . \"strings\"\n", "")))
        .containsExactly("./prog.go:2:26: undefined: ToUpper");
    running.edit("import . \"strings\"\n", "func ToUpper(s string) string { return s + s }\n");
    assertThat(running.call("f")).isEqualTo("aa");
  }

  @Test
  @Tag("H2")
  void aFormerTextThatMeansSomethingElseByNowIsCompiledAnew() throws Exception {
    Running running =
        Running.start(
            "type E struct{}\nfunc (E) m() int { return 1 }\ntype T struct{ E }\n"
                + "func f() int { return len(\"abc\") + T{}.m() }");
    assertThat(running.call("f")).isEqualTo(4L);
    running.edit("len(\"abc\") + T{}.m()", "0");
    running.add("func len(s string) int { return 40 }\nfunc (T) m() int { return 2 }");
    running.edit("return 0", "return len(\"abc\") + T{}.m()");
    assertThat(running.call("f")).isEqualTo(42L);
  }

  @Test
  void aCharacterThatGoDoesNotAllowIsFoundInABodyToo() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    assertThat(running.refused(running.with("return 1", "return \0001")))
        .containsExactly("./prog.go:2:23: invalid NUL character");
    assertThat(running.refused(running.with("return 1", "return 1 /* \uFEFF */"))).hasSize(1);
    running.edit("return 1", "return len(\"\uD83D\uDE80\")");
    assertThat(running.call("f")).isEqualTo(4L);
  }
}

package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.store.Version;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an update may change beside the bodies of functions, and what it may not. */
@Tag("H2")
@Tag("H4")
class UpdateDeclarationsTest {

  @Test
  void theLayoutOfATypeWithValuesIsRefused() throws Exception {
    Running running =
        Running.start("type T struct{ n int }\nvar t = &T{n: 3}\nfunc get() int { return t.n }");
    assertThat(running.refused(running.with("n int }", "n, m int }")))
        .containsExactly(
            "./prog.go:2:6: type T struct{ n int }: values of it may exist, their layout cannot"
                + " change",
            "./prog.go:3:5: var t = &T{n: 3}: it was initialised with what changes, and keeps its"
                + " value");
    assertThat(running.call("get")).isEqualTo(3L);
  }

  @Test
  void aTypeThatDependsOnAChangedTypeIsRefusedIfItHasValues() throws Exception {
    Running running =
        Running.start(
            """
            const n = 2
            type T struct{ a [n]int }
            var t = &T{}
            func f() int { return len(t.a) }
            """);
    assertThat(running.refused(running.with("n = 2", "n = 3")))
        .contains(
            "./prog.go:3:6: type T struct{ a [n]int }: it depends on what changes, and values of it"
                + " may exist");
  }

  @Test
  void aTypeWithoutValuesIsTakenWithAllThatUsesIt() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            type U struct{ t T }
            func make1() U { return U{T{1}} }
            func get() int { return make1().t.n }
            func other() int { return 5 }
            """);
    assertThat(running.call("other")).isEqualTo(5L);
    running.take(running.with("n int }", "m, n int }").replace("T{1}", "T{1, 2}"));
    assertThat(running.call("get")).isEqualTo(2L);
  }

  @Test
  void aChangedConstantReachesAllThatUsesIt() throws Exception {
    Running running =
        Running.start(
            """
            const step = 2
            const twice = 2 * step
            func a() int { return twice }
            func b() int { return step + a() }
            """);
    assertThat(running.call("b")).isEqualTo(6L);
    running.edit("step = 2", "step = 10");
    assertThat(running.call("b")).isEqualTo(30L);
    assertThat(running.program().history("a")).hasSize(1);
  }

  @Test
  void aRollbackAfterAChangedConstantIsCompiledWithTheNewOne() throws Exception {
    Running running = Running.start("const k = 1\nfunc f() int { return k }");
    running.call("f");
    running.edit("return k", "return k + 100");
    running.edit("const k = 1", "const k = 2");
    Version first = running.program().history("f").getFirst();
    running.program().rollback(first);
    assertThat(running.call("f")).isEqualTo(2L);
  }

  @Test
  void aConstantThatAVariableWasInitialisedWithIsRefused() throws Exception {
    Running running = Running.start("const k = 1\nvar v = k\nfunc f() int { return v }");
    assertThat(running.refused(running.with("k = 1", "k = 2")))
        .containsExactly(
            "./prog.go:3:5: var v = k: it was initialised with what changes, and keeps its value");
  }

  @Test
  void anotherInitialiserIsRefused() throws Exception {
    Running running = Running.start("var v = 1\nfunc f() int { return v }");
    assertThat(running.refused(running.with("v = 1", "v = 2")))
        .containsExactly(
            "./prog.go:2:5: var v = 1: it was initialised already, and keeps its value");
    assertThat(
            running.refused(running.with("v = 1", "v int64 = 1").replace("f() int", "f() int64")))
        .containsExactly(
            "./prog.go:2:5: var v = 1: it was initialised already, and keeps its value");
  }

  @Test
  void initFunctionsAreRefused() throws Exception {
    Running running = Running.start("var v int\nfunc init() { v = 1 }\nfunc f() int { return v }");
    assertThat(running.refused(running.with("v = 1", "v = 2")))
        .containsExactly("./prog.go:3:6: func init: it has run already");
    assertThat(running.refused(running.text() + "func init() { v = 3 }\n"))
        .containsExactly("./prog.go:6:6: func init: initialisation is over");
    assertThat(running.refused(running.with("func init() { v = 1 }", "")))
        .containsExactly("./prog.go: func init: it has run already");
  }

  @Test
  void whatIsGoneHasNoPlaceButItsFile() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    assertThat(running.refused(running.with("func main() {}", "")))
        .containsExactly("./prog.go: func main: it is running");
  }

  @Test
  void theReasonsArePlacedInTheNewText() throws Exception {
    Running running = Running.start("var a, v = 1, 2\ntype T struct{ n int }\nvar t T");
    assertThat(
            running.refused(
                running
                    .with("type T struct{ n int }", "\n/* \u00e9 */ type T struct{ m int }")
                    .replace("var a, v = 1, 2", "// More.\nvar (\n\tw = 3\n\tv = 4\n)")))
        .containsExactly(
            "./prog.go:5:2: var a, v = 1, 2: it was initialised already, and keeps its value",
            "./prog.go:8:15: type T struct{ n int }: values of it may exist, their layout cannot"
                + " change",
            "./prog.go:9:5: var t T: it was initialised with what changes, and keeps its value");
  }

  @Test
  void aMethodThatAnInterfaceMayAskForIsRefusedWhereItIs() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            func (t T) Go() int { return t.n }
            func (t T) Size() int { return t.n }
            type I interface{ Go() int }
            var i any = T{1}
            func f() int { return 1 }
            """);
    assertThat(
            running.refused(running.text() + "\nfunc (t T) String() string {\n\treturn `T`\n}\n"))
        .containsExactly(
            "./prog.go:11:12: method T.String: values of its type exist, which interfaces they"
                + " implement cannot change");
    assertThat(running.refused(running.with("func (t T) Go() int { return t.n }", "")))
        .containsExactly(
            "./prog.go: method T.Go: values of its type exist, which interfaces they implement"
                + " cannot change");
    running.edit("Size() int { return t.n }", "Size() float64 { return 2 }");
    assertThat(
            running.refused(
                running.with("return 1 }", "return len(i.(interface{ Size() string }).Size()) }")))
        .containsExactly(
            "./prog.go:4:12: method T.Size: values of its type exist, which interfaces they"
                + " implement cannot change");
  }

  @Test
  void aNewVariableIsInitialisedWithTheNewVersionsBeforeTheyAreInForce() throws Exception {
    Running running =
        Running.start("var n = 7\nfunc size() int { return 1 }\nfunc f() int { return size() }");
    running.take(
        running
                .with("size() int { return 1 }", "size() int { return 100 + n }")
                .replace("return size()", "return table[0] + len(names)")
            + "var table = fill()\nvar names = map[string]int{\"a\": 1, \"b\": 2}\n"
            + "func fill() []int { return []int{size()} }\n");
    assertThat(running.call("f")).isEqualTo(109L);
  }

  @Test
  void anInitialiserThatFailsChangesNothing() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    running.call("f");
    String broken =
        running.with("return 1", "return v")
            + "type P struct{ n int }\nvar v = must(-1)\n"
            + "func must(n int) int { if n < 0 { panic(\"negative\") }; p := &P{n}; return p.n }\n";
    assertThat(running.refused(broken)).containsExactly("initialisation failed: panic: negative");
    assertThat(running.call("f")).isEqualTo(1L);
    running.take(
        broken
            .replace("must(-1)", "must(4)")
            .replace("{ n int }", "{ m, n int }")
            .replace("&P{n}", "&P{0, n}"));
    assertThat(running.call("f")).isEqualTo(4L);
  }

  @Test
  void aVariableThatIsGoneAndComesBackIsInitialisedAnew() throws Exception {
    Running running = Running.start("var v = 5\nfunc f() int { v++; return v }");
    assertThat(running.call("f")).isEqualTo(6L);
    running.take(running.with("var v = 5", "").replace("{ v++; return v }", "{ return 0 }"));
    running.take(
        running.with("{ return 0 }", "{ return v }")
            + "var v = \"five\"\n".replace("\"five\"", "50"));
    assertThat(running.call("f")).isEqualTo(50L);
  }

  @Test
  void aNewImportIsInitialisedAndUsed() throws Exception {
    Running running = Running.start("func f() string { return \"a\" }");
    running.take(
        running
            .text()
            .replace("package main\n", "package main\nimport (\n\t\"errors\"\n\t\"strings\"\n)\n")
            .replace("return \"a\"", "return strings.ToUpper(\"a\") + errors.New(\"b\").Error()"));
    assertThat(running.call("f")).isEqualTo("Ab");
  }

  @Test
  void anImportThatNobodyUsesAnyMoreIsRefusedAsInGo() throws Exception {
    Running running =
        Running.start(
            "import \"strings\"\n// strings. is only mentioned here.\n"
                + "func f() string { return strings.ToUpper(\"a\") }\nfunc g() {}");
    assertThat(running.refused(running.with("strings.ToUpper(\"a\")", "\"strings.\"")))
        .containsExactly("./prog.go:2:8: \"strings\" imported and not used");
    running.take(
        running
            .with("strings.ToUpper(\"a\")", "\"b\"")
            .replace("func g() {}", "func g() { _ = strings.ToLower(\"A\") }"));
    assertThat(running.call("f")).isEqualTo("b");
    assertThat(running.refused(running.with("_ = strings.ToLower(\"A\")", "")))
        .containsExactly("./prog.go:2:8: \"strings\" imported and not used");
    running.take(
        running.with("_ = strings.ToLower(\"A\")", "").replace("import \"strings\"\n", ""));
    assertThat(running.call("f")).isEqualTo("b");
  }

  @Test
  void aPackageThatTheHostDoesNotAllowIsRefused() throws Exception {
    Program program =
        new Engine(path -> path.equals("strings"))
            .compile(
                List.of(
                    new dev.baton.go.syntax.Source("./prog.go", "package main\nfunc main() {}\n")));
    assertThat(
            program.update("package main\nimport \"os\"\nfunc main() { os.Exit(1) }\n").toString())
        .contains("package os is not in std");
  }

  @Test
  void aDeletedFunctionIsGoneAndItsHistoryStays() throws Exception {
    Running running = Running.start("func f() int { return 1 }\nfunc g() int { return 2 }");
    running.edit("return 2", "return 3");
    List<Version> history = running.program().history("g");
    running.edit("func g() int { return 3 }", "");
    assertThatThrownBy(() -> running.call("g")).isInstanceOf(IllegalArgumentException.class);
    assertThat(running.program().history(history.getFirst().id())).hasSize(2);
    running.program().rollback(history.getFirst());
    assertThat(running.call("g")).isEqualTo(2L);
  }

  @Test
  void aFunctionThatIsDeletedButStillCalledIsRefused() throws Exception {
    Running running = Running.start("func f() int { return g() }\nfunc g() int { return 2 }");
    assertThat(running.refused(running.with("func g() int { return 2 }", "")))
        .containsExactly("./prog.go:2:23: undefined: g");
    assertThat(running.call("f")).isEqualTo(2L);
  }

  @Test
  void aFunctionWithAnotherSignatureIsTakenWithItsCallers() throws Exception {
    Running running =
        Running.start(
            """
            func area(a int, b int) int { return a * b }
            func f() int { return area(2, 3) }
            func wrong() int { return 0 }
            """);
    assertThat(running.call("f")).isEqualTo(6L);
    assertThat(running.refused(running.with("area(a int, b int) int", "area(a, b, c int) int")))
        .containsExactly(
            "./prog.go:3:31: not enough arguments in call to area\n\thave (number, number)\n\twant"
                + " (int, int, int)");
    assertThat(running.call("f")).isEqualTo(6L);
    running.take(
        running
            .with(
                "area(a int, b int) int { return a * b }",
                "area(a, b, c float64) float64 { return a * b * c }")
            .replace("area(2, 3)", "int(area(2, 3, 1.5))"));
    assertThat(running.call("f")).isEqualTo(9L);
    assertThat(running.results("area", 1.0, 2.0, 0.25)).containsExactly(0.5);
  }

  @Test
  void aNameThatHidesAPredeclaredOneReachesItsUsers() throws Exception {
    Running running = Running.start("func f() int { return len(\"abc\") }");
    assertThat(running.call("f")).isEqualTo(3L);
    running.add("func len(s string) int { return 42 }");
    assertThat(running.call("f")).isEqualTo(42L);
  }

  @Test
  void whatTheEngineCannotCompileChangesNothing() throws Exception {
    Running running = Running.start("func f() int { return 1 }\nfunc g() int { return 1 }");
    running.call("f");
    StringBuilder huge = new StringBuilder("n := 0\n");
    for (int i = 0; i < 20_000; i++) {
      huge.append("if n == ").append(i).append(" { n += ").append(i).append(" * n }\n");
    }
    String next =
        running
            .with("f() int { return 1 }", "f() int { return 2 }")
            .replace("g() int { return 1 }", "g() int {\n" + huge + "return n }");
    if (running.program().update(next) instanceof dev.baton.go.engine.update.UpdateResult.Applied) {
      assertThat(running.results("f")).containsExactly(2L);
    } else {
      assertThat(running.results("f")).containsExactly(1L);
      assertThat(running.program().sources().getFirst().text()).isEqualTo(running.text());
    }
  }
}

package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new text that is no valid Go is refused with all that the compiler would say. */
@Tag("H1")
class UpdateErrorsTest {

  @Test
  void anInitialisationCycleThroughABodyIsRefused() throws Exception {
    Running running =
        Running.start("var x = g()\nfunc g() int { return h() }\nfunc h() int { return 1 }");
    assertThat(running.refused(running.with("return 1", "return x")))
        .singleElement()
        .asString()
        .startsWith("./prog.go:2:5: initialization cycle for x");
    running.edit("return 1", "return 2");
    assertThat(running.call("g")).isEqualTo(2L);
  }

  @Test
  void instancesWithoutEndAreRefused() throws Exception {
    Running running =
        Running.start(
            "type P[T any] struct{}\nfunc g[T any](n int) { if n > 0 { g[T](n - 1) } }\n"
                + "func f() { g[int](2) }");
    assertThat(running.refused(running.with("g[T](n", "g[P[T]](n")))
        .singleElement()
        .asString()
        .startsWith("./prog.go:3:8: instantiation cycle");
    assertThat(running.results("f")).isEmpty();
  }

  @Test
  void aNewFunctionWithoutABodyIsRefused() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    assertThat(running.refused(running.text() + "func g() int\n"))
        .containsExactly("./prog.go:4:6: missing function body");
  }

  @Test
  void allErrorsOfATextAreTold() throws Exception {
    Running running =
        Running.start("import \"os\"\nvar v = 1\nfunc f() { os.Exit(v) }\nfunc g() {}");
    assertThat(running.refused(running.with("os.Exit(v)", "x()").replace("g() {", "g() { y()")))
        .containsExactly(
            "./prog.go:2:8: \"os\" imported and not used",
            "./prog.go:4:12: undefined: x",
            "./prog.go:5:12: undefined: y");
    assertThat(running.refused(running.with("os.Exit(v)", "(").replace("g() {", "g() { )")))
        .hasSizeGreaterThan(1);
  }

  @Test
  void errorsAreToldBeforeWhatIsUnsafe() throws Exception {
    Running running = Running.start("var v = 1\nfunc f() int { return v }");
    assertThat(running.refused(running.with("v = 1", "v = 2").replace("return v", "return w")))
        .containsExactly("./prog.go:3:23: undefined: w");
  }

  @Test
  void aTextThatIsNestedTooDeeplyIsRefused() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    String deep = "(".repeat(200_000) + "1" + ")".repeat(200_000);
    assertThat(running.refused(running.with("return 1", "return " + deep)))
        .containsExactly("the text is nested too deeply");
    assertThat(running.refused(running.text() + "var v = " + deep + "\n"))
        .containsExactly("the text is nested too deeply");
    running.edit("return 1", "return 2");
    assertThat(running.call("f")).isEqualTo(2L);
  }

  @Test
  void anImportThatOnlyARemovedFunctionUsedIsRefused() throws Exception {
    Running running = Running.start("import \"os\"\nfunc f() { os.Exit(1) }\nfunc g() {}");
    assertThat(running.refused(running.with("func f() { os.Exit(1) }\n", "")))
        .containsExactly("./prog.go:2:8: \"os\" imported and not used");
  }

  @Test
  void aMethodIsMissedWhereOnlyItsTypeIsMentioned() throws Exception {
    Running running =
        Running.start(
            """
            type E struct{}
            func (*E) Error() string { return "e" }
            func f() bool { return (*E)(nil) == error(nil) }
            """);
    assertThat(running.refused(running.with("Error()", "Text()")))
        .containsExactly(
            "./prog.go:4:37: invalid operation: (*E)(nil) == error(nil) (mismatched types *E and"
                + " error)");
  }
}

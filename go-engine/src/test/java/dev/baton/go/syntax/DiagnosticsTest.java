package dev.baton.go.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private final Source first = new Source("a.go", "1\n2 2 2\n3\n");
  private final Source second = new Source("b.go", "\n".repeat(20));
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void errorsAreShownBySourceAndPosition() {
    diagnostics.error(first, 4, "y");
    diagnostics.error(second, 0, "z");
    diagnostics.error(first, 0, "x");

    assertThat(diagnostics.render()).containsExactly("a.go:1:1: x", "a.go:2:3: y", "b.go:1:1: z");
  }

  @Test
  void aLineHasOneSyntaxErrorOnly() {
    diagnostics.error(first, 2, "syntax error: x");
    diagnostics.error(first, 4, "syntax error: y");
    diagnostics.error(first, 6, "z");

    assertThat(diagnostics.render()).containsExactly("a.go:2:1: syntax error: x", "a.go:2:5: z");
    assertThat(diagnostics.hasSyntaxErrors()).isTrue();
  }

  @Test
  void aLineHasTheSameErrorNotTwiceInARow() {
    diagnostics.error(first, 2, "x");
    diagnostics.error(first, 4, "x");
    diagnostics.error(first, 6, "y");

    assertThat(diagnostics.render()).containsExactly("a.go:2:1: x", "a.go:2:5: y");
    assertThat(diagnostics.hasSyntaxErrors()).isFalse();
  }

  @Test
  void theTenthErrorIsTheLast() {
    for (int i = 11; i >= 0; i--) {
      assertThat(diagnostics.isFull()).isEqualTo(i < 2);
      diagnostics.error(second, i, "x" + i);
    }

    assertThat(diagnostics.render())
        .hasSize(11)
        .startsWith("b.go:3:1: x2")
        .endsWith("b.go:12:1: x11", "b.go:3:1: too many errors");
  }
}

package dev.baton.go.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.script.CompileErrorScript;
import dev.baton.go.script.CompileErrorScript.Program;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of {@code compile-errors/check} has just the errors that stand in it. */
class CompileErrorsTest {
  @ParameterizedTest
  @MethodSource
  void findsJustTheErrorsOfTheProgram(Program program) {
    assertThat(GoCheck.of(program.source()).errors())
        .containsExactlyInAnyOrderElementsOf(program.errors());
  }

  static Stream<Program> findsJustTheErrorsOfTheProgram() {
    return CompileErrorScript.programs("/dev/baton/go/compile-errors/check");
  }

  @Test
  void listsErrorsByPosition() {
    assertThat(
            GoCheck.of(
                    """
                    func f() {
                    \tx := 1
                    \ty()
                    }
                    var v int = "a"
                    """)
                .errors())
        .containsExactly(
            "prog.go:3:2: x declared and not used",
            "prog.go:4:2: undefined: y",
            "prog.go:6:13: cannot use \"a\" (untyped string constant) as int value in variable"
                + " declaration");
  }

  @Test
  void endsAfterTenErrors() {
    assertThat(GoCheck.of("func f() {\n" + "\tundefined()\n".repeat(12) + "}\n").errors())
        .hasSize(11)
        .last()
        .isEqualTo("prog.go:12:2: too many errors");
  }
}

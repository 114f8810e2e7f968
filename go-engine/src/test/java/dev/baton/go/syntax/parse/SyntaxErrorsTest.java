package dev.baton.go.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.script.CompileErrorScript;
import dev.baton.go.script.CompileErrorScript.Program;
import dev.baton.go.syntax.Diagnostics;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of {@code compile-errors/syntax} has just the errors that stand in it. */
class SyntaxErrorsTest {
  @ParameterizedTest
  @MethodSource
  void findsJustTheErrorsOfTheProgram(Program program) {
    Diagnostics diagnostics = new Diagnostics();

    Parser.parse(program.source(), diagnostics);

    assertThat(diagnostics.render()).isEqualTo(program.errors());
  }

  static Stream<Program> findsJustTheErrorsOfTheProgram() {
    return CompileErrorScript.programs("/dev/baton/go/compile-errors/syntax");
  }
}

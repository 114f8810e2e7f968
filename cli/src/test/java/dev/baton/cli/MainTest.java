package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  private final StringWriter errors = new StringWriter();

  private int run(String arguments) {
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(errors));
    commandLine.setOut(new PrintWriter(new StringWriter()));
    return commandLine.execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "up --serving",
        "up --serving many",
        "up --nonsense",
        "down now",
        "upgrade",
        "upgrade preview",
        "upgrade start --parallel x",
        "dev",
        "dev nonsense",
        "demo --devices 0",
        "demo --devices 20000",
        "demo --parallel 0",
        "demo --release 2.0.0",
        "fleet --devices 0",
        "go",
        "go nonsense hello.go"
      })
  void wrongUsageIsStatus2AndOneLine(String arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions list", "functions rollback handler", "upgrade rollback"})
  void whatIsNotThereYetIsStatus2AndSaysSo(String arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(errors.toString().lines()).singleElement().asString().contains("not yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "up --help",
        "down --help",
        "status --help",
        "upgrade --help",
        "upgrade start --help",
        "dev --help",
        "functions --help",
        "go --help",
        "go run --help",
        "go watch --help"
      })
  void everyCommandHasHelp(String arguments) {
    assertThat(run(arguments)).isZero();
  }

  @Test
  void aCommandThatNeedsTheLauncherSaysSoInOneLine() {
    assertThat(run("status")).isEqualTo(1);
    assertThat(errors.toString().lines()).singleElement().asString().contains("bin/baton");
  }
}

package dev.baton.cli.command;

import dev.baton.cli.terminal.NotYet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Known by name; there is no Go engine in this release. */
@Command(
    name = "go",
    mixinStandardHelpOptions = true,
    description = "Run Go programs on the engine (not in this release).")
public final class GoCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "ARG", description = "run FILE.go, watch FILE.go")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new NotYet(String.join(" ", "go", String.join(" ", arguments)).strip());
  }
}

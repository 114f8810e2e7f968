package dev.baton.cli.command;

import dev.baton.cli.terminal.NotYet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Known by name; the gateways run no Go functions in this release. */
@Command(
    name = "functions",
    mixinStandardHelpOptions = true,
    description = "Hot update of Go functions on the running gateways (not in this release).")
public final class FunctionsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ARG",
      description = "list, show, update, history, rollback")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new NotYet(String.join(" ", "functions", String.join(" ", arguments)).strip());
  }
}

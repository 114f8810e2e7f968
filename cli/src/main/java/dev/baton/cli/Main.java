package dev.baton.cli;

import dev.baton.cli.command.DemoCommand;
import dev.baton.cli.command.DevCommand;
import dev.baton.cli.command.DownCommand;
import dev.baton.cli.command.FunctionsCommand;
import dev.baton.cli.command.GoCommand;
import dev.baton.cli.command.StatusCommand;
import dev.baton.cli.command.UpCommand;
import dev.baton.cli.command.UpgradeCommand;
import dev.baton.cli.fleet.FleetCommand;
import dev.baton.cli.terminal.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code bin/baton} runs. */
@Command(
    name = "baton",
    mixinStandardHelpOptions = true,
    version = "Baton 1.0.0",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Access gateways for device fleets that are upgraded while the devices stay in use.",
    subcommands = {
      DemoCommand.class,
      FleetCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      UpgradeCommand.class,
      DevCommand.class,
      FunctionsCommand.class,
      GoCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 failed (one line on standard error says why), 2 wrong usage."
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {
    this.spec = CommandSpec.create();
  }

  /** Runs a command and ends with its exit status. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return Failures.handledBy(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}

package dev.baton.cli.terminal;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns failures into one line on standard error and an exit status. */
public final class Failures {

  /** The command could not do its work. */
  public static final int FAILED = 1;

  /** The command was used wrongly, or asks for what this release does not do. */
  public static final int WRONG_USAGE = 2;

  private Failures() {}

  /** The command line with this handling of failures. */
  public static CommandLine handledBy(CommandLine commandLine) {
    return commandLine
        .setParameterExceptionHandler(Failures::onWrongUsage)
        .setExecutionExceptionHandler((failure, command, parsed) -> onFailure(failure, command));
  }

  /** Says that this release does not do that. */
  public static int notYet(CommandLine command, String what) {
    return onFailure(new NotYet(what), command);
  }

  private static int onWrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + firstLine(e) + " (see " + name + " --help)");
    return WRONG_USAGE;
  }

  private static int onFailure(Exception failure, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    if (Boolean.getBoolean("baton.debug")) {
      failure.printStackTrace(command.getErr());
    }
    String said =
        failure instanceof CliFailure || failure instanceof NotYet
            ? firstLine(failure)
            : failure.getClass().getSimpleName() + ": " + firstLine(failure);
    command.getErr().println(name + ": " + said);
    return failure instanceof NotYet ? WRONG_USAGE : FAILED;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getName() : message.lines().findFirst().orElse(message);
  }
}

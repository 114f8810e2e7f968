package dev.baton.cli.command;

import dev.baton.go.command.GoMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Go programs on the engine. {@code bin/baton} starts the engine without this class, in a fraction
 * of the time; here is the help, and the same for who starts the command line in another way.
 */
@Command(
    name = "go",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Run Go programs on the engine.")
public final class GoCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(commandLine, "Which of run, watch?");
  }

  /** Runs a program to its end. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Runs a Go program, with Go's own output and exit status.")
  int runProgram(
      @Parameters(paramLabel = "FILE.go") String file,
      @Parameters(paramLabel = "ARG", arity = "0..*") List<String> arguments)
      throws IOException, InterruptedException {
    return start("run", file, arguments);
  }

  /** Runs a program to its end, and takes changes of its file meanwhile. */
  @Command(
      name = "watch",
      mixinStandardHelpOptions = true,
      description =
          "Runs a Go program, and takes every saved change of its file into the running program.")
  int watch(
      @Parameters(paramLabel = "FILE.go") String file,
      @Parameters(paramLabel = "ARG", arity = "0..*") List<String> arguments)
      throws IOException, InterruptedException {
    return start("watch", file, arguments);
  }

  private static int start(String verb, String file, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(verb, file));
    words.addAll(arguments);
    return GoMain.execute(words);
  }
}

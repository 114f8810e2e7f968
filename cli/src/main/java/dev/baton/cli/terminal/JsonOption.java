package dev.baton.cli.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --json [FILE]} of every command that prints data. */
public final class JsonOption {

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--json",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = STANDARD_OUTPUT,
      description = "Print JSON, to standard output or into FILE.")
  private @Nullable String target;

  /** Whether standard output is to carry JSON and nothing else. */
  public boolean toStandardOutput() {
    return STANDARD_OUTPUT.equals(target);
  }

  /**
   * Writes the data where the user asked for it; prints the text unless standard output is taken by
   * the JSON.
   */
  public void print(Object data, String text) {
    print(data, text, System.out);
  }

  void print(Object data, String text, PrintStream out) {
    if (!toStandardOutput()) {
      out.print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }
    if (target != null) {
      write(Json.pretty(data) + "\n", target, out);
    }
    out.flush();
  }

  private static void write(String json, String target, PrintStream out) {
    if (target.equals(STANDARD_OUTPUT)) {
      out.print(json);
      return;
    }
    try {
      Files.writeString(Path.of(target), json);
    } catch (IOException e) {
      throw new CliFailure("Can't write " + target + ": " + e.getMessage(), e);
    }
  }
}

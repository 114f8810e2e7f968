package dev.baton.go.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What {@code bin/baton go run} and {@code go watch} start directly. */
public final class GoMain {
  private static final int WRONG_USAGE = 2;
  private static final String USAGE = "usage: baton go run|watch FILE.go [ARGS]";

  private GoMain() {}

  /** Takes the words after {@code go}, and ends with the Go program's exit status. */
  public static void main(String... words) throws IOException, InterruptedException {
    System.exit(execute(Arrays.asList(words)));
  }

  /** Runs a command; tells the exit status. */
  public static int execute(List<String> words) throws IOException, InterruptedException {
    if (words.size() < 2) {
      return usage();
    }
    String file = words.get(1);
    if (file.equals("--help") || file.equals("-h")) {
      return help();
    }
    List<String> arguments = words.subList(2, words.size());
    return switch (words.getFirst()) {
      case "run" -> new GoRun(file, arguments).run();
      case "watch" -> new GoWatch(file, arguments).run();
      default -> usage();
    };
  }

  private static int usage() {
    System.err.println(USAGE);
    return WRONG_USAGE;
  }

  private static int help() {
    System.out.println(
        USAGE
            + """


            run    runs a Go program, with Go's own output and exit status
            watch  runs it, and takes every saved change of the file into the running program\
            """);
    return 0;
  }
}

package dev.baton.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a server's output how far its start has come. */
record BootLog(Path file) {

  /** How far the start has come. */
  enum Stage {
    STARTING,
    STARTED,
    /** Up, and something in it is not: a deployment or a service failed. */
    STARTED_WITH_ERRORS
  }

  private static final Pattern STARTED = Pattern.compile("WFLYSRV002[56]: ");
  private static final Pattern FAULT =
      Pattern.compile("^.*? (?:ERROR|FATAL) +\\[[^]]*] (?:\\([^)]*\\) )?(.*)$");

  Stage stage() {
    return lines().stream()
        .filter(line -> STARTED.matcher(line).find())
        .reduce((earlier, later) -> later)
        .map(line -> line.contains("WFLYSRV0026") ? Stage.STARTED_WITH_ERRORS : Stage.STARTED)
        .orElse(Stage.STARTING);
  }

  /** The first error, if there was one. */
  Optional<String> firstError() {
    return lines().stream()
        .map(FAULT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private List<String> lines() {
    try {
      return Files.readString(file).lines().toList();
    } catch (IOException notYetThere) {
      return List.of();
    }
  }
}

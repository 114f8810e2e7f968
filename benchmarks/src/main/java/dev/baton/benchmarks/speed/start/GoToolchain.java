package dev.baton.benchmarks.speed.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Go compiler on this machine.
 *
 * @param go the {@code go} command
 */
public record GoToolchain(Path go) {
  /** The one in {@code GOROOT}, else the first on the {@code PATH}. */
  public static Optional<GoToolchain> find() {
    String search = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Stream<String> folders = Pattern.compile(File.pathSeparator).splitAsStream(search);
    String root = System.getenv("GOROOT");
    if (root != null && !root.isEmpty()) {
      folders = Stream.concat(Stream.of(root + "/bin"), folders);
    }
    return folders
        .map(folder -> Path.of(folder, "go"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(GoToolchain::new);
  }

  /** Compiles a program into a binary beside it. */
  public Path build(Path program) throws IOException, InterruptedException {
    Path binary = program.resolveSibling(program.getFileName().toString().replace(".go", ".bin"));
    output(List.of(go.toString(), "build", "-o", binary.toString(), program.toString()));
    return binary;
  }

  /** What it says of itself. */
  public String version() throws IOException, InterruptedException {
    return output(List.of(go.toString(), "version")).strip();
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return text;
  }
}

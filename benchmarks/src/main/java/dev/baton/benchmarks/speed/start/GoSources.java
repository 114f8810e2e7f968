package dev.baton.benchmarks.speed.start;

import dev.baton.benchmarks.speed.race.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Go programs, copied out of the jar into a folder that lives as long as this object. */
public final class GoSources implements AutoCloseable {
  private final Path folder;

  public GoSources() throws IOException {
    folder = Files.createTempDirectory("baton-benchmarks");
  }

  /** The program's file. */
  public Path file(Workload workload) throws IOException {
    Path file = folder.resolve(workload.goFile());
    try (InputStream text =
        Objects.requireNonNull(getClass().getResourceAsStream("/go/" + workload.goFile()))) {
      Files.write(file, text.readAllBytes());
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    files.forEach(GoSources::delete);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.baton.go.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of {@code must-compile} are correct, if perhaps not obviously. */
class MustCompileTest {
  @ParameterizedTest
  @MethodSource
  void findsNoError(Path file) throws IOException {
    String name = file.getFileName().toString();

    assertThat(GoCheck.of(new Source(name, Files.readString(file))).errors()).isEmpty();
  }

  static Stream<Path> findsNoError() throws IOException, URISyntaxException {
    Path folder =
        Path.of(requireNonNull(GoCheck.class.getResource("/dev/baton/go/must-compile")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }
}

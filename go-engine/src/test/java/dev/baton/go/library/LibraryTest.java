package dev.baton.go.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.engine.Engine;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.syntax.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of {@code library-programs} print what the file beside each says. */
class LibraryTest {
  @ParameterizedTest
  @MethodSource
  void printsWhatGoPrints(Path program) throws Exception {
    String name = program.getFileName().toString();
    Path expected = program.resolveSibling(name.replace(".go", ".out"));

    assertThat(run(new Source(name, Files.readString(program))))
        .isEqualTo(text(Files.readAllBytes(expected)));
  }

  static Stream<Path> printsWhatGoPrints() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            requireNonNull(LibraryTest.class.getResource("/dev/baton/go/library-programs"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".go")).sorted().toList().stream();
    }
  }

  /** Standard output and standard error in one. */
  private static String run(Source program) throws CompileErrors, InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new Engine()
        .compile(List.of(program))
        .run(
            new ProcessOptions(
                List.of("prog"),
                InputStream.nullInputStream(),
                printed,
                printed,
                true,
                Limits.NONE));
    return text(printed.toByteArray());
  }

  /** Go programs may print what is no UTF-8. */
  private static String text(byte[] printed) {
    return new String(printed, StandardCharsets.UTF_8);
  }
}

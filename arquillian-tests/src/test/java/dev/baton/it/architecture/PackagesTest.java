package dev.baton.it.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a package looks like. */
@Tag("D")
class PackagesTest {

  private static final int A_DOZEN = 12;
  private static final String PACKAGE_INFO = "package-info.java";
  private static final Pattern PERMITS = Pattern.compile("\\bpermits\\s([\\w\\s,]+)\\{");

  @Test
  void no_package_uses_itself_over_others() {
    slices()
        .matching("dev.baton.(**)")
        .namingSlices("dev.baton.$1")
        .should()
        .beFreeOfCycles()
        .check(Module.all());
  }

  /**
   * In the Go engine a sealed type counts as one with its subtypes: Java wants them in the same
   * package, and Go has more kinds of types than a dozen.
   */
  @ParameterizedTest
  @EnumSource
  void a_package_has_a_dozen_files_at_most(Module module) throws IOException {
    assertThat(directories(module))
        .filteredOn(directory -> counted(module, directory) > A_DOZEN)
        .as("packages with more than %d files", A_DOZEN)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_package_says_what_it_is_for_and_is_null_marked(Module module) throws IOException {
    assertThat(directories(module))
        .isNotEmpty()
        .allSatisfy(
            directory ->
                assertThat(directory.resolve(PACKAGE_INFO))
                    .content()
                    .contains("/**")
                    .contains("@NullMarked"));
  }

  private static List<Path> directories(Module module) throws IOException {
    try (Stream<Path> paths = Files.walk(module.sources())) {
      return paths
          .filter(Files::isDirectory)
          .filter(directory -> !sourceFiles(directory).isEmpty())
          .toList();
    }
  }

  private static long counted(Module module, Path directory) {
    long subtypes = module == Module.GO_ENGINE ? subtypes(directory) : 0;
    return sourceFiles(directory).size() - subtypes;
  }

  /** How many files hold a subtype that a sealed type of the package names. */
  private static long subtypes(Path directory) {
    Set<String> permitted =
        sourceFiles(directory).stream()
            .flatMap(file -> PERMITS.matcher(read(file)).results())
            .flatMap(permits -> Stream.of(permits.group(1).strip().split("\\s*,\\s*")))
            .collect(Collectors.toSet());
    return sourceFiles(directory).stream()
        .filter(file -> permitted.contains(file.getFileName().toString().replace(".java", "")))
        .count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sourceFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith(PACKAGE_INFO))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.baton.go.script;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.baton.go.syntax.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Go programs with the errors that gc reports, from the files of a folder of resources. Each
 * program starts with a line {@code -- what it shows --}; each line of it may end with one or more
 *
 * <pre>// ERROR 7 undefined: x</pre>
 *
 * where 7 is the column, and {@code // ERROR 12:7 …} means another line. These comments, and the
 * blanks before them, are no part of the program.
 */
public final class CompileErrorScript {
  private static final Pattern TITLE = Pattern.compile("-- (.*) --");
  private static final Pattern ERROR =
      Pattern.compile("// ERROR (?:(\\d+):)?(\\d+) (.*?)(?= // ERROR |$)");
  private static final Pattern ERRORS = Pattern.compile("\\s*// ERROR .*");

  private CompileErrorScript() {}

  /** A program, and the lines that gc prints for it. */
  public record Program(String title, Source source, List<String> errors) {
    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * The programs of all files of a folder of resources, such as {@code
   * /dev/baton/go/compile-errors/syntax}.
   */
  public static Stream<Program> programs(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.sorted().toList().stream().flatMap(CompileErrorScript::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String folder) {
    try {
      return Path.of(requireNonNull(CompileErrorScript.class.getResource(folder), folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(folder, e);
    }
  }

  private static Stream<Program> read(Path file) {
    List<Program> programs = new ArrayList<>();
    String title = "";
    List<String> lines = new ArrayList<>();
    for (String line : lines(file)) {
      Matcher matcher = TITLE.matcher(line);
      if (matcher.matches()) {
        addIfAny(programs, title, lines);
        title = file.getFileName() + ": " + matcher.group(1);
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    addIfAny(programs, title, lines);
    return programs.stream();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addIfAny(List<Program> programs, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      String text = lines.stream().map(CompileErrorScript::withoutErrors).collect(joining("\n"));
      programs.add(new Program(title, new Source("prog.go", text + "\n"), errors(lines)));
    }
  }

  private static String withoutErrors(String line) {
    return ERRORS.matcher(line).replaceFirst("");
  }

  private static List<String> errors(List<String> lines) {
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = ERROR.matcher(lines.get(i));
      while (matcher.find()) {
        String line = matcher.group(1) == null ? String.valueOf(i + 1) : matcher.group(1);
        errors.add("prog.go:" + line + ":" + matcher.group(2) + ": " + matcher.group(3));
      }
    }
    return errors;
  }
}

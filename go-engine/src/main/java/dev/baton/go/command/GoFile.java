package dev.baton.go.command;

import dev.baton.go.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Go program in a file, named in messages as the go command names it. */
record GoFile(Path path) {
  static GoFile of(String name) {
    return new GoFile(Path.of(name));
  }

  /** The text as it is now. */
  Source read() throws IOException {
    return Source.decode(
        shownName(), path.toAbsolutePath().normalize().toString(), Files.readAllBytes(path));
  }

  /** Relative to the working directory where that is shorter, and then with a leading dot. */
  private String shownName() {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    if (absolute.startsWith(here)) {
      return "./" + here.relativize(absolute);
    }
    String relative = here.relativize(absolute).toString();
    return relative.length() < absolute.toString().length() ? relative : absolute.toString();
  }
}

package dev.baton.it.support;

import java.nio.file.Path;

/** Where the built project and the tests' own files lie. */
public final class Workspace {

  private Workspace() {}

  /** The project's root. */
  public static Path root() {
    return directory("baton.home");
  }

  /** This module's {@code target}: all that the tests write goes there. */
  public static Path target() {
    return directory("baton.target");
  }

  private static Path directory(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Run these tests with Maven: -D" + property + " is missing");
    }
    return Path.of(value).toAbsolutePath().normalize();
  }
}

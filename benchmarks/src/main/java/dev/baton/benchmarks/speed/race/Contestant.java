package dev.baton.benchmarks.speed.race;

import java.util.Locale;

/** Who runs a workload. */
public enum Contestant {
  /** The Go program on this project's engine. */
  ENGINE,
  /** The same file, compiled by the Go toolchain that was found. */
  NATIVE,
  /** The peer written by hand in Java, on the same JVM with the same options as the engine. */
  JAVA;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}

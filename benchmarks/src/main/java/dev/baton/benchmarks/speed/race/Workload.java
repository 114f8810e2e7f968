package dev.baton.benchmarks.speed.race;

import java.util.Locale;

/** What is measured: a Go program and its peer in Java, which give the same checksum. */
public enum Workload {
  RECURSION,
  BRANCHES,
  LINES,
  BYTES,
  SIEVE;

  /** The name, as the Go program's file and the command line have it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String goFile() {
    return title() + ".go";
  }
}

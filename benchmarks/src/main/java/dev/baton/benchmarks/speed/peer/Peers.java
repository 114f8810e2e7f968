package dev.baton.benchmarks.speed.peer;

import dev.baton.benchmarks.speed.race.Workload;
import java.io.IOException;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The program that runs a workload in Java; it speaks as the Go programs do. */
public final class Peers {
  private Peers() {}

  /** Takes the workload's name and the number of rounds. */
  public static void main(String... words) throws IOException {
    LongSupplier work = work(Workload.valueOf(words[0].toUpperCase(Locale.ROOT)));
    int rounds = Integer.parseInt(words[1]);
    for (int i = 0; i < rounds; i++) {
      System.in.read();
      long start = System.nanoTime();
      long checksum = work.getAsLong();
      System.out.println(System.nanoTime() - start + " " + checksum);
    }
  }

  private static LongSupplier work(Workload workload) {
    return switch (workload) {
      case RECURSION -> new Recursion();
      case BRANCHES -> new Branches();
      case LINES -> new Lines();
      case BYTES -> new Bytes();
      case SIEVE -> new Sieve();
    };
  }
}

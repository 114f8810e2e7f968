package dev.baton.benchmarks.speed.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A process that runs a workload one round at a time, when it is told to. One thread at a time. */
final class Runner implements AutoCloseable {
  private final Contestant contestant;
  private final Process process;
  private final OutputStream turns;
  private final BufferedReader results;

  private Runner(Contestant contestant, Process process) {
    this.contestant = contestant;
    this.process = process;
    this.turns = process.getOutputStream();
    this.results = process.inputReader(StandardCharsets.US_ASCII);
  }

  /** Starts a command, which waits for its first turn. */
  static Runner start(Contestant contestant, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Runner(contestant, builder.start());
  }

  Contestant contestant() {
    return contestant;
  }

  /** Lets it run one round, and waits for the result. */
  Round run() throws IOException {
    turns.write('\n');
    turns.flush();
    String line = results.readLine();
    if (line == null) {
      throw new IOException(contestant.title() + " has ended before its time");
    }
    String[] words = line.split(" ", 2);
    return new Round(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }

  /** The processor time that it has used up to now, of all its threads; zero if nobody knows. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
  }
}

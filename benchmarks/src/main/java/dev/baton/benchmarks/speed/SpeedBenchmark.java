package dev.baton.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.benchmarks.speed.race.Outcome;
import dev.baton.benchmarks.speed.race.Race;
import dev.baton.benchmarks.speed.race.Workload;
import dev.baton.benchmarks.speed.start.Commands;
import dev.baton.benchmarks.speed.start.GoSources;
import dev.baton.benchmarks.speed.start.GoToolchain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures warm Go programs on the engine, beside native Go and Java by hand. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures warm Go programs on the engine, beside native Go and Java by hand.")
public final class SpeedBenchmark implements Callable<Integer> {
  @Option(names = "--rounds", description = "rounds that count")
  private int rounds = 30;

  @Option(names = "--warm-up", description = "rounds before that do not count")
  private int warmUp = 20;

  @Option(names = "--only", description = "one workload: ${COMPLETION-CANDIDATES}")
  private @Nullable Workload only;

  @Option(names = "--json", paramLabel = "FILE", description = "write all figures to a file too")
  private @Nullable Path json;

  private final PrintStream out = System.out;

  /** Ends with status 0 once all workloads were run and computed the same. */
  public static void main(String... words) {
    System.exit(
        new CommandLine(new SpeedBenchmark())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(words));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Race race = new Race(warmUp, rounds);
    Optional<GoToolchain> toolchain = GoToolchain.find();
    String go = toolchain.isPresent() ? toolchain.get().version() : null;
    out.println(go == null ? "no Go toolchain on the PATH or in GOROOT" : go);
    List<Outcome> outcomes = new ArrayList<>();
    try (GoSources sources = new GoSources()) {
      Commands commands = new Commands(sources, toolchain);
      for (Workload workload : only == null ? List.of(Workload.values()) : List.of(only)) {
        out.println(workload.title() + " ...");
        outcomes.add(race.run(workload, commands.of(workload, race.readyFor())));
      }
    }
    new SpeedTable(outcomes).lines().forEach(out::println);
    if (json != null) {
      Files.write(
          json,
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsBytes(SpeedReport.of(go, race, outcomes)));
    }
    return 0;
  }
}

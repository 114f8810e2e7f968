package dev.baton.benchmarks.speed.start;

import dev.baton.benchmarks.speed.peer.Peers;
import dev.baton.benchmarks.speed.race.Contestant;
import dev.baton.benchmarks.speed.race.Workload;
import dev.baton.go.command.GoMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each contestant's process is started. */
public final class Commands {
  /** What {@code bin/baton go run} gives to the JVM. */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:FreqInlineSize=600",
          "-XX:InlineSmallCode=4000",
          "-Xss256m",
          "-XX:StackReservedPages=0",
          "-Xlog:disable",
          "-Xlog:all=off");

  private final GoSources sources;
  private final Optional<GoToolchain> toolchain;

  public Commands(GoSources sources, Optional<GoToolchain> toolchain) {
    this.sources = sources;
    this.toolchain = toolchain;
  }

  /**
   * The command of each contestant that can take part.
   *
   * @param rounds how many rounds the process will have to run
   */
  public Map<Contestant, List<String>> of(Workload workload, int rounds)
      throws IOException, InterruptedException {
    Map<Contestant, List<String>> commands = new EnumMap<>(Contestant.class);
    Path program = sources.file(workload);
    String times = String.valueOf(rounds);
    commands.put(Contestant.ENGINE, java(GoMain.class.getName(), "run", program.toString(), times));
    commands.put(Contestant.JAVA, java(Peers.class.getName(), workload.title(), times));
    if (toolchain.isPresent()) {
      Path binary = toolchain.get().build(program);
      commands.put(Contestant.NATIVE, List.of(binary.toString(), times));
    }
    return commands;
  }

  private static List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(words));
    return command;
  }
}

package dev.baton.benchmarks.speed.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants run a workload in turns, a round each, so that whatever disturbs the machine
 * disturbs all of them.
 *
 * @param warmUp how many rounds at the start do not count
 * @param rounds how many count
 */
public record Race(int warmUp, int rounds) {
  public Race {
    if (warmUp < 0 || rounds < 1) {
      throw new IllegalArgumentException("rounds " + rounds + ", of warm-up " + warmUp);
    }
  }

  /** How many rounds each process must be ready for: one more than it gets, so that it stays. */
  public int readyFor() {
    return warmUp + rounds + 1;
  }

  /** Runs the race; fails if the contestants do not compute the same. */
  public Outcome run(Workload workload, Map<Contestant, List<String>> commands) throws IOException {
    List<Runner> runners = new ArrayList<>();
    try {
      for (Map.Entry<Contestant, List<String>> entry : commands.entrySet()) {
        runners.add(Runner.start(entry.getKey(), entry.getValue()));
      }
      return run(workload, runners);
    } finally {
      runners.forEach(Runner::close);
    }
  }

  private Outcome run(Workload workload, List<Runner> runners) throws IOException {
    Map<Contestant, List<Long>> times = new EnumMap<>(Contestant.class);
    Map<Contestant, Duration> start = new EnumMap<>(Contestant.class);
    runners.forEach(runner -> times.put(runner.contestant(), new ArrayList<>()));
    for (int i = 0; i < warmUp + rounds; i++) {
      if (i == warmUp) {
        runners.forEach(runner -> start.put(runner.contestant(), runner.processorTime()));
      }
      turn(workload, runners, i < warmUp ? new EnumMap<>(Contestant.class) : times);
    }
    Map<Contestant, Timing> timings = new EnumMap<>(Contestant.class);
    for (Runner runner : runners) {
      Contestant contestant = runner.contestant();
      Duration used = runner.processorTime().minus(start.getOrDefault(contestant, Duration.ZERO));
      timings.put(contestant, new Timing(times.getOrDefault(contestant, List.of()), used));
    }
    return new Outcome(workload, timings);
  }

  private static void turn(
      Workload workload, List<Runner> runners, Map<Contestant, List<Long>> times)
      throws IOException {
    Long expected = null;
    for (Runner runner : runners) {
      Round round = runner.run();
      if (expected != null && expected != round.checksum()) {
        throw new IOException(
            "%s: %s computed %d, not %d"
                .formatted(
                    workload.title(), runner.contestant().title(), round.checksum(), expected));
      }
      expected = round.checksum();
      List<Long> kept = times.get(runner.contestant());
      if (kept != null) {
        kept.add(round.nanos());
      }
    }
  }
}

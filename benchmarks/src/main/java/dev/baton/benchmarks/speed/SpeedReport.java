package dev.baton.benchmarks.speed;

import dev.baton.benchmarks.speed.race.Contestant;
import dev.baton.benchmarks.speed.race.Outcome;
import dev.baton.benchmarks.speed.race.Race;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * All outcomes in the form that is written as JSON.
 *
 * @param go the version of native Go; null if none was found
 * @param java the version of the JVM
 * @param processors how many the machine has
 * @param warmUp rounds that do not count
 */
public record SpeedReport(
    @Nullable String go, String java, int processors, int warmUp, List<Entry> workloads) {

  /**
   * One workload.
   *
   * @param medianMillis by contestant
   * @param toNative the engine's median by native Go's; null if there was none
   * @param toJava the engine's median by that of the peer in Java
   * @param roundNanos wall time of each round, by contestant
   * @param processorMillis processor time of these rounds together, by contestant
   */
  public record Entry(
      String workload,
      Map<Contestant, Double> medianMillis,
      @Nullable Double toNative,
      @Nullable Double toJava,
      Map<Contestant, List<Long>> roundNanos,
      Map<Contestant, Long> processorMillis) {

    static Entry of(Outcome outcome) {
      Map<Contestant, Double> medians = new EnumMap<>(Contestant.class);
      Map<Contestant, List<Long>> rounds = new EnumMap<>(Contestant.class);
      Map<Contestant, Long> processor = new EnumMap<>(Contestant.class);
      outcome
          .timings()
          .forEach(
              (contestant, timing) -> {
                medians.put(contestant, timing.medianMillis());
                rounds.put(contestant, timing.nanos());
                processor.put(contestant, timing.processorTime().toMillis());
              });
      return new Entry(
          outcome.workload().title(),
          medians,
          value(outcome.ratioTo(Contestant.NATIVE)),
          value(outcome.ratioTo(Contestant.JAVA)),
          rounds,
          processor);
    }

    private static @Nullable Double value(OptionalDouble number) {
      return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
  }

  static SpeedReport of(@Nullable String go, Race race, List<Outcome> outcomes) {
    List<Entry> entries = new ArrayList<>();
    outcomes.forEach(outcome -> entries.add(Entry.of(outcome)));
    return new SpeedReport(
        go,
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        race.warmUp(),
        entries);
  }
}

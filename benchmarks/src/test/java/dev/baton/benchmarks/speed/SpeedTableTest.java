package dev.baton.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.benchmarks.speed.race.Contestant;
import dev.baton.benchmarks.speed.race.Outcome;
import dev.baton.benchmarks.speed.race.Timing;
import dev.baton.benchmarks.speed.race.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

  @Test
  void meansOfRatiosAreGeometric() {
    List<String> lines =
        new SpeedTable(
                List.of(
                    new Outcome(
                        Workload.SIEVE,
                        Map.of(
                            Contestant.ENGINE, timing(20, 30),
                            Contestant.NATIVE, timing(10, 10),
                            Contestant.JAVA, timing(40, 10))),
                    new Outcome(
                        Workload.LINES,
                        Map.of(
                            Contestant.ENGINE, timing(8, 10),
                            Contestant.NATIVE, timing(1, 10),
                            Contestant.JAVA, timing(2, 10)))))
            .lines();

    assertThat(lines)
        .containsExactly(
            "              engine    native      java   /native     /java  cpu/nat.  cpu/java",
            "sieve           20.0      10.0      40.0      2.00      0.50      3.00      3.00",
            "lines            8.0       1.0       2.0      8.00      4.00      1.00      1.00",
            "mean                                          4.00      1.41      1.73      1.73");
  }

  @Test
  void whereNativeGoIsMissingItsColumnsAreEmpty() {
    List<String> lines =
        new SpeedTable(
                List.of(
                    new Outcome(
                        Workload.BYTES,
                        Map.of(Contestant.ENGINE, timing(6, 0), Contestant.JAVA, timing(4, 10)))))
            .lines();

    assertThat(lines)
        .containsExactly(
            "              engine    native      java   /native     /java  cpu/nat.  cpu/java",
            "bytes            6.0         -       4.0         -      1.50         -         -",
            "mean                                             -      1.50         -         -");
  }

  private static Timing timing(long millis, long processorMillis) {
    return new Timing(List.of(millis * 1_000_000), Duration.ofMillis(processorMillis));
  }
}

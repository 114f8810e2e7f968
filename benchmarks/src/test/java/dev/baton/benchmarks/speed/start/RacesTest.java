package dev.baton.benchmarks.speed.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.benchmarks.speed.race.Contestant;
import dev.baton.benchmarks.speed.race.Outcome;
import dev.baton.benchmarks.speed.race.Race;
import dev.baton.benchmarks.speed.race.Workload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RacesTest {

  @ParameterizedTest
  @EnumSource
  void theEngineComputesWhatJavaDoes(Workload workload) throws Exception {
    Race race = new Race(0, 1);
    try (GoSources sources = new GoSources()) {
      Outcome outcome =
          race.run(workload, new Commands(sources, Optional.empty()).of(workload, race.readyFor()));

      assertThat(outcome.timings()).containsOnlyKeys(Contestant.ENGINE, Contestant.JAVA);
      assertThat(outcome.ratioTo(Contestant.JAVA)).isPresent();
      assertThat(outcome.ratioTo(Contestant.NATIVE)).isEmpty();
    }
  }

  @Test
  void whoComputesSomethingElseFailsTheRace() {
    Map<Contestant, List<String>> commands =
        Map.of(
            Contestant.ENGINE, List.of("sh", "-c", "read turn; echo 1 42; read turn"),
            Contestant.JAVA, List.of("sh", "-c", "read turn; echo 1 43; read turn"));

    assertThatThrownBy(() -> new Race(0, 1).run(Workload.SIEVE, commands))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("computed");
  }

  @Test
  void whoEndsEarlyFailsTheRace() {
    Map<Contestant, List<String>> commands =
        Map.of(Contestant.ENGINE, List.of("sh", "-c", "read turn"));

    assertThatThrownBy(() -> new Race(0, 1).run(Workload.SIEVE, commands))
        .isInstanceOf(IOException.class)
        .hasMessage("engine has ended before its time");
  }
}

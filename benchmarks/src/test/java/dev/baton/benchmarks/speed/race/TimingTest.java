package dev.baton.benchmarks.speed.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(timing(9_000_000L, 1_000_000L, 3_000_000L).medianMillis()).isEqualTo(3);
    assertThat(timing(4_000_000L, 1_000_000L, 100_000_000L, 2_000_000L).medianMillis())
        .isEqualTo(3);
  }

  private static Timing timing(Long... nanos) {
    return new Timing(List.of(nanos), Duration.ZERO);
  }
}

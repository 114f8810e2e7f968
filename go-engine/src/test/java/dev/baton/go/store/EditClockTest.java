package dev.baton.go.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H3")
class EditClockTest {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final EditClock clock = new EditClock(() -> now);

  @Test
  void everyEditIsLaterThanTheOneBeforeEvenIfTheClockStandsStillOrGoesBack() {
    Instant first = clock.next();
    Instant second = clock.next();
    now = now.minusSeconds(60);
    Instant third = clock.next();
    assertThat(second).isAfter(first);
    assertThat(third).isAfter(second);
  }

  @Test
  void nowIsNeverBeforeTheLastEdit() {
    Instant edit = clock.next();
    now = now.minusSeconds(60);
    assertThat(clock.now()).isEqualTo(edit);
  }
}

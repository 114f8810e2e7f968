package dev.baton.web.security.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

  private final HandClock clock = new HandClock();
  private final VerifiedPasswords verified = new VerifiedPasswords(clock, Duration.ofSeconds(60));

  @Test
  void remembersAPasswordForItsAccountUntilTheTimeIsOver() {
    verified.add("admin", "right".toCharArray());

    assertThat(verified.contains("admin", "right".toCharArray())).isTrue();
    assertThat(verified.contains("admin", "wrong".toCharArray())).isFalse();
    assertThat(verified.contains("viewer", "right".toCharArray())).isFalse();

    clock.now = clock.now.plusSeconds(60);
    assertThat(verified.contains("admin", "right".toCharArray())).isFalse();
  }

  /** Moves by hand. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

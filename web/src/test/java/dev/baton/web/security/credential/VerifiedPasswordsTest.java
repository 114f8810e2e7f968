package dev.baton.web.security.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class VerifiedPasswordsTest {

  private final MutableClock clock =
      MutableClock.of(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private final VerifiedPasswords verified = new VerifiedPasswords(clock, Duration.ofSeconds(60));

  @Test
  void remembersAPasswordForItsAccountUntilTheTimeIsOver() {
    verified.add("admin", "right".toCharArray());

    assertThat(verified.contains("admin", "right".toCharArray())).isTrue();
    assertThat(verified.contains("admin", "wrong".toCharArray())).isFalse();
    assertThat(verified.contains("viewer", "right".toCharArray())).isFalse();

    clock.add(Duration.ofSeconds(60));
    assertThat(verified.contains("admin", "right".toCharArray())).isFalse();
  }
}

package dev.baton.socket.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {

  private static final SessionKey KEY = new SessionKey("d1", "c1");

  private long now;
  private final KeptSessions sessions = new KeptSessions(2, () -> now);

  @Test
  void aSessionWithoutExpiryIsNotKept() {
    sessions.keep(KEY, Set.of(1), 0, 0);

    assertThat(sessions.resume(KEY, false)).isEmpty();
  }

  @Test
  void aSessionIsGivenBackOnce() {
    sessions.keep(KEY, Set.of(1), 0, 60);

    assertThat(sessions.resume(KEY, false)).isEqualTo(Optional.of(Set.of(1)));
    assertThat(sessions.resume(KEY, false)).isEmpty();
  }

  @Test
  void aSessionExpires() {
    sessions.keep(KEY, Set.of(1), 0, 60);
    now += Duration.ofSeconds(60).toNanos();

    assertThat(sessions.resume(KEY, false)).isEmpty();
  }

  @Test
  void aSessionWhoseSubscriptionsAreLostUpstreamIsGone() {
    sessions.keep(KEY, Set.of(1), 3, 60);

    assertThat(sessions.resume(KEY, false)).isEmpty();
  }

  @Test
  void aSessionKnownUpstreamAloneIsPresent() {
    assertThat(sessions.resume(KEY, true)).isEqualTo(Optional.of(Set.of()));
  }

  @Test
  void theOldestIsForgottenFirst() {
    sessions.keep(KEY, Set.of(1), 0, 60);
    sessions.keep(new SessionKey("d2", "c"), Set.of(), 0, 60);
    sessions.keep(new SessionKey("d3", "c"), Set.of(), 0, 60);

    assertThat(sessions.resume(KEY, false)).isEmpty();
    assertThat(sessions.resume(new SessionKey("d3", "c"), false)).isPresent();
  }
}

package dev.baton.gms.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.ServerName;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G11")
class SilencesTest {

  private static final ServerName SERVER = new ServerName("gw-1");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Silences silences = new Silences();
  private int polls;

  private void misses(int times, boolean refused) {
    for (int i = 0; i < times; i++) {
      silences.missed(SERVER, refused, START.plusSeconds(2L * polls++));
    }
  }

  @Test
  void aServerIsUnreachableAfterThreePollsAndUntilItAnswers() {
    assertThat(silences.isUnreachable(SERVER)).isFalse();
    misses(2, false);
    assertThat(silences.isUnreachable(SERVER)).isFalse();
    misses(1, true);
    assertThat(silences.isUnreachable(SERVER)).isTrue();

    silences.answered(SERVER);
    assertThat(silences.isUnreachable(SERVER)).isFalse();
  }

  @Test
  void aProcessIsDeadSinceTheFirstOfFivePollsThatNobodyListenedTo() {
    misses(4, true);
    assertThat(silences.deadSince(SERVER)).isEmpty();
    misses(1, true);
    assertThat(silences.deadSince(SERVER)).contains(START);
    misses(5, true);
    assertThat(silences.deadSince(SERVER)).contains(START);
  }

  @Test
  void aProcessThatWasSlowBeforeItDiedIsDeadSinceNobodyListens() {
    misses(2, false);
    misses(5, true);
    assertThat(silences.deadSince(SERVER)).contains(START.plusSeconds(4));
  }

  @Test
  void aProcessThatIsOnlySlowIsNotDead() {
    misses(50, false);
    misses(4, true);
    misses(1, false);
    misses(4, true);

    assertThat(silences.deadSince(SERVER)).isEmpty();
    assertThat(silences.isUnreachable(SERVER)).isTrue();
  }
}

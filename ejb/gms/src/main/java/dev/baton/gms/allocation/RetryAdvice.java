package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.common.GmsSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a device that got no place is to ask again: spread out, so that they do not all come back at
 * once.
 */
@Dependent
class RetryAdvice {

  /** About how many places become free in a second while devices move. */
  private static final int PER_SECOND = 200;

  private final int leastSeconds;

  @Inject
  RetryAdvice(GmsSettings settings) {
    this.leastSeconds = Math.max(1, Math.toIntExact(settings.retry().toSeconds()));
  }

  /**
   * The kind refusal.
   *
   * @param place from 1, in the order of answers
   */
  AllocationAnswer later(DeviceId device, int place) {
    int jitter = ThreadLocalRandom.current().nextInt(leastSeconds + 1);
    return AllocationAnswer.later(device, leastSeconds + place / PER_SECOND + jitter, place);
  }
}

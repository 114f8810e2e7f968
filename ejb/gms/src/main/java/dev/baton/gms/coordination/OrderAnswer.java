package dev.baton.gms.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway said of an order.
 *
 * @param reason why it could not be carried out, or null
 */
public record OrderAnswer(boolean successful, @Nullable String reason, Instant at) {

  /** The reason, in words that can be shown. */
  public String why() {
    return reason == null ? "no reason given" : reason;
  }
}

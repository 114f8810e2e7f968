package dev.baton.contracts.request;

import dev.baton.contracts.id.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device may have a channel here.
 *
 * @param outcome admitted or why not
 * @param epoch the new channel's epoch, if admitted
 * @param session the session that was kept for this client, if there is one
 * @param serverReference {@code host:port} of a node that has a place, for {@code
 *     USE_ANOTHER_SERVER}
 */
public record LogInAnswer(
    Outcome outcome,
    @Nullable Epoch epoch,
    @Nullable StoredSession session,
    @Nullable String serverReference) {

  /** What GMS decided. */
  public enum Outcome {
    ADMITTED,
    BAD_CREDENTIALS,
    UNKNOWN_DEVICE,
    USE_ANOTHER_SERVER,
    QUOTA_EXCEEDED
  }
}

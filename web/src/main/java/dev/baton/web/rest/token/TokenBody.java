package dev.baton.web.rest.token;

import dev.baton.web.problem.FieldFault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name what its maker calls it
 * @param expirySeconds how long it is valid, 1 second to 366 days; 12 hours if left out
 */
public record TokenBody(@Nullable String name, @Nullable Integer expirySeconds) {

  private static final int TWELVE_HOURS = 43_200;
  private static final int A_YEAR = 366 * 86_400;
  private static final int LONGEST_NAME = 128;

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public TokenBody {
    expirySeconds = FieldFault.inRange("expirySeconds", expirySeconds, TWELVE_HOURS, 1, A_YEAR);
    if (name != null && name.length() > LONGEST_NAME) {
      throw new FieldFault("name", "must have at most " + LONGEST_NAME + " characters");
    }
  }

  /** The body of a call that has none. */
  static TokenBody preset() {
    return new TokenBody(null, null);
  }

  Duration lifetime() {
    return Duration.ofSeconds(expirySeconds == null ? TWELVE_HOURS : expirySeconds);
  }
}

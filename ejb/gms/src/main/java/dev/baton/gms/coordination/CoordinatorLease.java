package dev.baton.gms.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one row that says which management server coordinates. Its fencing term grows whenever the
 * lease changes hands, and whenever a process of the same server starts anew.
 */
@Entity
public class CoordinatorLease {

  static final int ONLY_ROW = 1;

  @Id private int id;
  private @Nullable String holder;
  private long term;
  private Instant expiresAt;

  /** For JPA only. */
  protected CoordinatorLease() {}

  /** Whether it may be taken: by anyone once it is over, at once by a new process of its server. */
  boolean isFree(String server, Instant now) {
    return holder == null || holder.equals(server) || !now.isBefore(expiresAt);
  }

  /** Gives it to a server for a while, in a new term. */
  long take(String server, Duration time, Instant now) {
    holder = server;
    term++;
    expiresAt = now.plus(time);
    return term;
  }

  boolean isHeld(long heldTerm) {
    return term == heldTerm;
  }

  /** Prolongs it once a third of its time is over, so that not every check is a write. */
  void renew(Duration time, Instant now) {
    if (now.plus(time.multipliedBy(2).dividedBy(3)).isAfter(expiresAt)) {
      expiresAt = now.plus(time);
    }
  }

  long term() {
    return term;
  }
}

package dev.baton.gms.coordination;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Hands out the coordinator's lease. Whoever acts confirms its term in the same transaction, under
 * the row's lock: a coordinator that was superseded can't commit anything any more.
 */
@Stateless
public class CoordinatorLeases {

  private static final Duration TIME = Duration.ofSeconds(10);

  private EntityManager entities;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CoordinatorLeases() {}

  @Inject
  public CoordinatorLeases(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Takes the lease for a process that does not hold it yet.
   *
   * @return the term, or empty as long as another server holds it
   */
  public OptionalLong acquire(String server) {
    CoordinatorLease lease = locked();
    return lease.isFree(server, clock.instant())
        ? OptionalLong.of(lease.take(server, TIME, clock.instant()))
        : OptionalLong.empty();
  }

  /**
   * Holds the lease fast for the rest of the caller's transaction, and prolongs it.
   *
   * @throws StaleTermException if the term is over
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(long term) {
    CoordinatorLease lease = locked();
    if (!lease.isHeld(term)) {
      throw new StaleTermException(term, lease.term());
    }
    lease.renew(TIME, clock.instant());
  }

  /**
   * The present term, for an operator's own orders; 0 before the first coordinator. The caller's
   * transaction and the coordinator's exclude each other from here on.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long lockTerm() {
    return locked().term();
  }

  private CoordinatorLease locked() {
    return entities.find(
        CoordinatorLease.class, CoordinatorLease.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
  }
}

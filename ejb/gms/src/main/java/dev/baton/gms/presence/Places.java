package dev.baton.gms.presence;

import dev.baton.contracts.id.NodeName;
import dev.baton.gms.common.JdbcBatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives the places of nodes away (G7, G11). Used inside a transaction: from {@link #taken} to its
 * end no other transaction can give away places of that node. Ask for several nodes in the order of
 * their names, or two transactions may wait for each other.
 */
@Dependent
public class Places {

  /** A ticket may be presented at the last moment and the channel be reported a little later. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  public Places(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Locks the node's places.
   *
   * @param capacity how many there are: near it the count is made anew
   * @return how many are taken at most
   */
  public int taken(NodeName node, int capacity, int wanted) {
    PlaceBook book = locked(node);
    Instant now = clock.instant();
    boolean tight = book.taken() + wanted > capacity;
    if (tight || book.isOld(now)) {
      book.counted(count(node, now), now);
    }
    return book.taken();
  }

  /** Writes leases down; their nodes' places must have been locked by {@link #taken}. */
  public void lease(List<Lease> leases) {
    insert(leases);
    for (Lease lease : leases) {
      locked(lease.node()).gaveAway(1);
    }
  }

  /** Writes leases down in place of those that the same clients have at the same node. */
  public void replaceLeases(List<Lease> leases) {
    JdbcBatch.run(
        entities,
        """
        delete from channel
          where device = ? and client_id = ? and node = ? and place = 'LEASED'
        """,
        leases,
        (delete, lease) -> {
          delete.setString(1, lease.device().value());
          delete.setString(2, lease.clientId());
          delete.setString(3, lease.node().value());
        });
    lease(leases);
  }

  /** Keeps the place of a lease for longer; does nothing if it is occupied or gone by now. */
  public void extend(List<Lease> leases) {
    JdbcBatch.run(
        entities,
        "update channel set lease_until = ? where epoch = ? and place = 'LEASED'",
        leases.stream().sorted(Comparator.comparing(Lease::epoch)).toList(),
        (update, lease) -> {
          update.setObject(1, JdbcBatch.utc(lease.until()));
          update.setLong(2, lease.epoch().value());
        });
  }

  /** Removes leases that are long over; they count no more even before. */
  public int removeExpired() {
    return entities
        .createQuery("delete from Channel c where c.place = LEASED and c.leaseUntil < :before")
        .setParameter("before", clock.instant().minus(Duration.ofMinutes(5)))
        .executeUpdate();
  }

  private void insert(List<Lease> leases) {
    JdbcBatch.run(
        entities,
        """
        insert into channel
          (epoch, device, client_id, node, place, lease_until, drainable, protocol_level)
          values (?, ?, ?, ?, 'LEASED', ?, false, 0)
        """,
        leases,
        (insert, lease) -> {
          insert.setLong(1, lease.epoch().value());
          insert.setString(2, lease.device().value());
          insert.setString(3, lease.clientId());
          insert.setString(4, lease.node().value());
          insert.setObject(5, JdbcBatch.utc(lease.until()));
        });
  }

  private PlaceBook locked(NodeName node) {
    return find(node).orElseGet(() -> opened(node));
  }

  private PlaceBook opened(NodeName node) {
    PlaceBook book = new PlaceBook(node);
    entities.persist(book);
    entities.flush();
    return book;
  }

  private Optional<PlaceBook> find(NodeName node) {
    return Optional.ofNullable(
        entities.find(PlaceBook.class, node.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  private int count(NodeName node, Instant now) {
    return entities
        .createQuery(
            """
            select count(c) from Channel c where c.node = :node
              and (c.place = OCCUPIED or c.leaseUntil > :now)
            """,
            Long.class)
        .setParameter("node", node.value())
        .setParameter("now", now.minus(GRACE))
        .getSingleResult()
        .intValue();
  }
}

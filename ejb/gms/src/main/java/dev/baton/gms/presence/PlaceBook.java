package dev.baton.gms.presence;

import dev.baton.contracts.id.NodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/**
 * How many places of a node are taken at most. Whoever gives places away holds this row's lock.
 * Places that become free are seen at the next count, so that the figure errs to the safe side
 * only: a node is never over its capacity (G7).
 */
@Entity
class PlaceBook {

  static final Duration COUNT_AGAIN_AFTER = Duration.ofSeconds(1);

  @Id private String node;
  private int taken;
  private Instant countedAt;

  protected PlaceBook() {}

  PlaceBook(NodeName node) {
    this.node = node.value();
    this.countedAt = Instant.EPOCH;
  }

  NodeName node() {
    return new NodeName(node);
  }

  int taken() {
    return taken;
  }

  boolean isOld(Instant now) {
    return !now.isBefore(countedAt.plus(COUNT_AGAIN_AFTER));
  }

  void counted(int places, Instant now) {
    taken = places;
    countedAt = now;
  }

  void gaveAway(int places) {
    taken += places;
  }
}

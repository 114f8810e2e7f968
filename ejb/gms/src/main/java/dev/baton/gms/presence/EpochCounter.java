package dev.baton.gms.presence;

import dev.baton.contracts.id.Epoch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * Hands out epochs, for all GMS servers from one row. The row stays locked until the caller's
 * transaction ends, so that who gets the higher number also commits later.
 */
@Dependent
public class EpochCounter {

  private final EntityManager entities;

  @Inject
  public EpochCounter(EntityManager entities) {
    this.entities = entities;
  }

  /** As many new epochs as asked for, ascending, each higher than any before. */
  public Iterator<Epoch> next(int count) {
    if (count == 0) {
      return Collections.emptyIterator();
    }
    entities
        .createNativeQuery(
            "update epoch_counter set highest = highest + :count where name = 'epoch'")
        .setParameter("count", count)
        .executeUpdate();
    long highest =
        ((Number)
                entities
                    .createNativeQuery("select highest from epoch_counter where name = 'epoch'")
                    .getSingleResult())
            .longValue();
    return LongStream.rangeClosed(highest - count + 1, highest).mapToObj(Epoch::new).iterator();
  }
}

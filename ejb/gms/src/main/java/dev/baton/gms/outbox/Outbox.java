package dev.baton.gms.outbox;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.common.AfterCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Where a message to a gateway is written in the transaction of the change that causes it: both are
 * committed, or neither. It is sent at least once, in the order of writing for one server.
 */
@Dependent
public class Outbox {

  private final EntityManager entities;
  private final AfterCommit afterCommit;
  private final Clock clock;

  @Inject
  public Outbox(EntityManager entities, AfterCommit afterCommit, Clock clock) {
    this.entities = entities;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /**
   * Writes a message.
   *
   * @param topic name of the JMS topic
   * @param server the message property {@code server}, by which gateways select
   */
  public void add(String topic, ServerName server, Object message) {
    entities.persist(
        new OutboxMessage(
            topic,
            server.value(),
            message.getClass().getSimpleName(),
            WireFormat.encode(message),
            clock.instant()));
    afterCommit.fire(new Filled());
  }

  /** CDI event after commit: there is something to send. */
  record Filled() {}
}

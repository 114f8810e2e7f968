package dev.baton.gms.outbox;

import dev.baton.contracts.WireFormat;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Takes messages from the table to the broker, in one transaction over both. */
@Stateless
public class OutboxSender {

  private static final int AT_ONCE = 100;

  private EntityManager entities;

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext jms;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OutboxSender() {}

  @Inject
  public OutboxSender(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Sends the oldest messages.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean sendSome() {
    List<OutboxMessage> messages =
        entities
            .createQuery("from OutboxMessage m order by m.id", OutboxMessage.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(AT_ONCE)
            .getResultList();
    for (OutboxMessage message : messages) {
      jms.createProducer()
          .setProperty("server", message.server())
          .setProperty("type", message.type())
          .setProperty("version", WireFormat.VERSION)
          .send(topic(message.topic()), message.body());
      entities.remove(message);
    }
    return messages.size() == AT_ONCE;
  }

  /** By its JNDI name in this server, which no message and no user has a say in. */
  @SuppressWarnings("BanJNDI")
  private static Topic topic(String name) {
    try {
      return InitialContext.doLookup("java:/jms/topic/" + name);
    } catch (NamingException e) {
      throw new IllegalStateException("The server has no topic " + name, e);
    }
  }
}

package dev.baton.gms.order;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.order.Order;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.outbox.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives orders to gateways and keeps their answers. Each call joins the caller's transaction, or
 * has its own.
 */
@Stateless
public class OrderService {

  private static final String TOPIC = "baton.orders";

  private EntityManager entities;
  private Outbox outbox;
  private AfterCommit afterCommit;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OrderService() {}

  @Inject
  public OrderService(EntityManager entities, Outbox outbox, AfterCommit afterCommit, Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /**
   * Gives an order: it goes to the gateway once the caller's transaction has committed, and is kept
   * by the broker until the gateway takes it. The same order may be sent again; gateways take it as
   * one.
   */
  public void send(Order order) {
    if (entities.find(GatewayOrder.class, order.header().id()) == null) {
      entities.persist(new GatewayOrder(order, clock.instant()));
    }
    outbox.add(TOPIC, order.header().server(), order);
  }

  /** An order that was given, with its answer if there is one. */
  public Optional<GatewayOrder> find(String orderId) {
    return Optional.ofNullable(entities.find(GatewayOrder.class, orderId));
  }

  /** A gateway answered. Observers hear of it by {@link OrderAnswered} after the commit. */
  public void answered(String orderId, boolean successful, @Nullable String reason, Instant at) {
    find(orderId)
        .ifPresent(
            order -> {
              order.answered(successful, reason, at);
              afterCommit.fire(new OrderAnswered(orderId, successful, reason));
            });
  }

  /** The newest drain order that the node was given. */
  public Optional<Order.Drain> lastDrain(NodeName node) {
    return entities
        .createQuery(
            "from GatewayOrder o where o.node = :node and o.kind = 'Drain' order by o.orderedAt"
                + " desc",
            GatewayOrder.class)
        .setParameter("node", node.value())
        .setMaxResults(1)
        .getResultStream()
        .map(given -> (Order.Drain) given.order())
        .findFirst();
  }

  /** The highest fencing term of any order so far; 0 before the first. */
  public long highestTerm() {
    return entities
        .createQuery("select coalesce(max(o.term), 0) from GatewayOrder o", Long.class)
        .getSingleResult();
  }
}

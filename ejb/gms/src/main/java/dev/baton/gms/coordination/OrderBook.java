package dev.baton.gms.coordination;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.gms.order.GatewayOrder;
import dev.baton.gms.order.OrderService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Orders in the database, sent through the outbox. Every call joins the caller's transaction. */
@Dependent
public class OrderBook implements Orders {

  private final EntityManager entities;
  private final OrderService orders;
  private final Clock clock;

  @Inject
  public OrderBook(EntityManager entities, OrderService orders, Clock clock) {
    this.entities = entities;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public void place(Order order) {
    if (entities.find(PlacedOrder.class, order.header().id()) != null) {
      return;
    }
    supersede(order);
    entities.persist(new PlacedOrder(order, clock.instant()));
    orders.send(order);
  }

  @Override
  public Optional<OrderAnswer> answer(String orderId) {
    return orders.find(orderId).flatMap(OrderBook::answer);
  }

  @Override
  public List<RepeatedOrder> repeated(UpgradeId upgrade) {
    return entities
        .createQuery(
            "select o from PlacedOrder o where o.open = true and o.times > 1"
                + " and o.upgrade = :upgrade order by o.id",
            PlacedOrder.class)
        .setParameter("upgrade", upgrade.value())
        .getResultStream()
        .map(PlacedOrder::repeated)
        .filter(order -> answer(order.id()).isEmpty())
        .toList();
  }

  /** Sends again what has waited too long for its answer, under the given term. */
  public void repeatOverdue(long term) {
    entities
        .createQuery(
            "select o from PlacedOrder o where o.open = true and o.dueAt <= :now order by o.dueAt",
            PlacedOrder.class)
        .setParameter("now", clock.instant())
        .getResultList()
        .forEach(overdue -> repeat(overdue, term));
  }

  private void repeat(PlacedOrder placed, long term) {
    GatewayOrder given =
        orders
            .find(placed.id())
            .orElseThrow(() -> new IllegalStateException("Order " + placed.id() + " is lost"));
    if (given.answeredAt().isPresent()) {
      placed.settle();
    } else {
      placed.sent(clock.instant());
      orders.send(inTerm(given.order(), term));
    }
  }

  private void supersede(Order order) {
    List<String> contrary = contraryTo(order);
    entities
        .createQuery(
            "select o from PlacedOrder o where o.open = true and o.node = :node"
                + " and o.kind in :kinds",
            PlacedOrder.class)
        .setParameter("node", order.header().node().value())
        .setParameter("kinds", contrary)
        .getResultList()
        .forEach(PlacedOrder::settle);
  }

  // INVARIANT: a repeated order never undoes a later one, even at a process that knows neither.
  private static List<String> contraryTo(Order order) {
    return switch (order) {
      case Order.Bind _ -> List.of("Unbind", "Close");
      case Order.Unbind _ -> List.of("Bind");
      case Order.Drain _ -> List.of("Undrain", "Drain");
      case Order.Undrain _ -> List.of("Drain", "Cut", "Unbind", "Close");
      case Order.Cut _ -> List.of("Cut");
      case Order.Close _ -> List.of("Bind", "Drain", "Undrain", "Cut");
    };
  }

  private static Order inTerm(Order order, long term) {
    OrderHeader old = order.header();
    OrderHeader header = new OrderHeader(old.id(), old.server(), old.node(), old.upgrade(), term);
    return switch (order) {
      case Order.Bind bind -> new Order.Bind(header, bind.logicalNode(), bind.capacity());
      case Order.Unbind unbind -> new Order.Unbind(header, unbind.logicalNode());
      case Order.Drain drain ->
          new Order.Drain(
              header,
              drain.ratePerSecond(),
              drain.deadlineSeconds(),
              drain.masters(),
              drain.reason());
      case Order.Undrain _ -> new Order.Undrain(header);
      case Order.Cut _ -> new Order.Cut(header);
      case Order.Close _ -> new Order.Close(header);
    };
  }

  private static Optional<OrderAnswer> answer(GatewayOrder order) {
    return order
        .answeredAt()
        .map(
            at ->
                new OrderAnswer(order.successful().orElse(false), order.reason().orElse(null), at));
  }
}

package dev.baton.gateway.order;

import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.Reply;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.gateway.report.Reports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges orders and has them carried out, one at a time: an order of a stale coordinator (its term
 * is lower than one seen) or for another node is refused, one that was carried out before is only
 * answered again. Every order is answered. Thread-safe.
 */
@Singleton
public final class OrderDesk {

  private static final Logger LOG = System.getLogger(OrderDesk.class.getName());
  private static final int REMEMBERED = 1000;

  private final LocalNode node;
  private final NodeControl control;
  private final Reports reports;
  private final Clock clock;

  private final Set<String> carriedOut =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  private long highestTerm;
  private long ordersSeen;

  @Inject
  public OrderDesk(LocalNode node, NodeControl control, Reports reports, Clock clock) {
    this.node = node;
    this.control = control;
    this.reports = reports;
    this.clock = clock;
  }

  /** Takes an order; its outcome is queued as a report. */
  public synchronized void take(Order order) {
    OrderHeader header = order.header();
    Optional<String> refusal = refusal(header);
    if (refusal.isEmpty() && !carriedOut.contains(header.id())) {
      refusal = carryOut(order);
    }
    if (refusal.isEmpty()) {
      carriedOut.add(header.id());
    }
    LOG.log(
        Level.INFO,
        "Order {0}: {1}",
        order,
        refusal.map(r -> "refused, " + r).orElse("carried out"));
    reports.add(
        new ReportEntry.OrderDone(
            header.id(), refusal.isEmpty(), refusal.orElse(null), clock.instant()));
  }

  /** Counts the orders that were taken, for {@link #become}. */
  public synchronized long ordersSeen() {
    return ordersSeen;
  }

  /**
   * Becomes what GMS says, unless an order came while the question was on its way: then the
   * snapshot may be older than the order.
   *
   * @return false if the question has to be asked again
   */
  public synchronized boolean become(Reply.Snapshot snapshot, long ordersSeenBefore) {
    if (ordersSeen != ordersSeenBefore) {
      return false;
    }
    highestTerm = Math.max(highestTerm, snapshot.term());
    control.become(snapshot);
    return true;
  }

  private Optional<String> refusal(OrderHeader header) {
    Optional<NodeView> self = node.view();
    if (self.isEmpty()) {
      return Optional.of("Not introduced to GMS yet");
    }
    if (header.term() < highestTerm) {
      return Optional.of("Term " + header.term() + " is over, " + highestTerm + " has been seen");
    }
    highestTerm = header.term();
    if (!self.get().name().equals(header.node())) {
      return Optional.of("This is " + self.get().name() + ", not " + header.node());
    }
    return Optional.empty();
  }

  private Optional<String> carryOut(Order order) {
    ordersSeen++;
    try {
      control.carryOut(order);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}

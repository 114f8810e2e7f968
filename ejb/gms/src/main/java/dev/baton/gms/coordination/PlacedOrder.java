package dev.baton.gms.coordination;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often an order was sent, until it is answered or superseded. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are read by queries only.
public class PlacedOrder {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 6;

  @Id private String id;
  private String node;
  private String kind;
  private @Nullable String upgrade;
  private int times;
  private Instant dueAt;
  private boolean open;

  /** For JPA only. */
  protected PlacedOrder() {}

  PlacedOrder(Order order, Instant now) {
    OrderHeader header = order.header();
    this.id = header.id();
    this.node = header.node().value();
    this.kind = order.getClass().getSimpleName();
    this.upgrade = header.upgrade() == null ? null : header.upgrade().value();
    this.open = true;
    sent(now);
  }

  /**
   * It went out once more. The waits double up to five minutes: a gateway that is down for a day
   * must not find thousands of copies.
   */
  final void sent(Instant now) {
    dueAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS)));
    times++;
  }

  /** It needs no repetition any more: it was answered, or an order to the contrary was given. */
  void settle() {
    open = false;
  }

  String id() {
    return id;
  }

  RepeatedOrder repeated() {
    return new RepeatedOrder(id, kind, new NodeName(node), times);
  }
}

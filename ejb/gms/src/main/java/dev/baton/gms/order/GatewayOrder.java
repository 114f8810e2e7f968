package dev.baton.gms.order;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that was given, and the gateway's answer once it is there. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class GatewayOrder {

  @Id private String id;
  private String server;
  private String node;
  private String kind;
  private @Nullable String upgrade;
  private long term;
  private byte[] body;
  private Instant orderedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Boolean successful;
  private @Nullable String reason;

  protected GatewayOrder() {}

  GatewayOrder(Order order, Instant now) {
    OrderHeader header = order.header();
    this.id = header.id();
    this.server = header.server().value();
    this.node = header.node().value();
    this.kind = order.getClass().getSimpleName();
    this.upgrade = header.upgrade() == null ? null : header.upgrade().value();
    this.term = header.term();
    this.body = WireFormat.encode(order);
    this.orderedAt = now;
  }

  /**
   * The gateway's last word counts: it may have refused an order that was sent once more and then
   * obeyed.
   */
  void answered(boolean success, @Nullable String why, Instant at) {
    this.answeredAt = at;
    this.successful = success;
    this.reason = why;
  }

  public String id() {
    return id;
  }

  public NodeName node() {
    return new NodeName(node);
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  /** The order itself. */
  public Order order() {
    return WireFormat.decode(body, Order.class);
  }

  /** When the gateway answered; empty as long as it has not. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** Whether it was carried out; empty as long as there is no answer. */
  public Optional<Boolean> successful() {
    return Optional.ofNullable(successful);
  }

  /** What the gateway said of it. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}

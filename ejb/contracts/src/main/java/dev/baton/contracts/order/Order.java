package dev.baton.contracts.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.baton.contracts.id.LogicalNodeName;
import java.util.List;

/**
 * An order to a gateway (G1, G12, G13). Each is idempotent, and each is answered by one {@code
 * OrderDone} report, whether it could be carried out or not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Order.Bind.class, name = "Bind"),
  @JsonSubTypes.Type(value = Order.Unbind.class, name = "Unbind"),
  @JsonSubTypes.Type(value = Order.Drain.class, name = "Drain"),
  @JsonSubTypes.Type(value = Order.Undrain.class, name = "Undrain"),
  @JsonSubTypes.Type(value = Order.Cut.class, name = "Cut"),
  @JsonSubTypes.Type(value = Order.Close.class, name = "Close")
})
public sealed interface Order {

  /** Whom it is for. */
  OrderHeader header();

  /** Serve this logical node: open the device port to newcomers. */
  record Bind(OrderHeader header, LogicalNodeName logicalNode, int capacity) implements Order {}

  /** Serve this logical node no longer. Refused while channels are left on the node. */
  record Unbind(OrderHeader header, LogicalNodeName logicalNode) implements Order {}

  /**
   * Admit no newcomers, and tell the devices to go.
   *
   * @param ratePerSecond how many devices are told in a second
   * @param deadlineSeconds after this long a device that has not gone is told again and counted as
   *     overdue
   * @param masters addresses ({@code host:port}) of the master gateways
   * @param reason for people, shown by devices
   */
  record Drain(
      OrderHeader header,
      int ratePerSecond,
      int deadlineSeconds,
      List<String> masters,
      String reason)
      implements Order {}

  /** Take the drain back: admit newcomers again, tell nobody any more to go. */
  record Undrain(OrderHeader header) implements Order {}

  /** Close the channels that are left, by an operator's word. Each is a gap, and is reported. */
  record Cut(OrderHeader header) implements Order {}

  /** Close the device port. The process stays, ready to serve again after a {@code Bind}. */
  record Close(OrderHeader header) implements Order {}
}

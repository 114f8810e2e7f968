package dev.baton.gms.messaging;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.order.OrderService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells a gateway that comes up what it has to be. */
@Stateless
public class Greeter {

  private NodeService nodes;
  private OrderService orders;
  private GmsSettings settings;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Greeter() {}

  @Inject
  public Greeter(NodeService nodes, OrderService orders, GmsSettings settings) {
    this.nodes = nodes;
    this.orders = orders;
    this.settings = settings;
  }

  /** The node's snapshot, or a failure if no node of that release is expected on that server. */
  public Reply greet(Request.Hello hello) {
    return nodes
        .greeted(hello.server(), hello.release(), hello.bootId(), hello.deviceAddress())
        .map(this::snapshot)
        .orElseGet(
            () ->
                new Reply.Failed(
                    "No node of release " + hello.release() + " is expected on " + hello.server()));
  }

  private Reply snapshot(PhysicalNode node) {
    Optional<Order.Drain> drain =
        node.state() == NodeState.DRAINING ? orders.lastDrain(node.name()) : Optional.empty();
    return new Reply.Snapshot(
        node.name(),
        node.state(),
        nodes.logicalNodesOf(node.name()).stream().findFirst().orElse(null),
        node.capacity(),
        drain.orElse(null),
        settings.masters(),
        orders.highestTerm());
  }
}

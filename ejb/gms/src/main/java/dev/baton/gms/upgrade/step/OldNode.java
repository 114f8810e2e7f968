package dev.baton.gms.upgrade.step;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.util.List;

/**
 * What is done to a step's old node: each verb writes down what the node is from now on, and gives
 * the order that makes it so, in one transaction.
 */
final class OldNode {

  private final NodeService nodes;
  private final Orders orders;
  private final List<String> masters;
  private final Upgrade upgrade;
  private final UpgradeStep step;
  private final long term;

  OldNode(
      NodeService nodes,
      Orders orders,
      List<String> masters,
      Upgrade upgrade,
      UpgradeStep step,
      long term) {
    this.nodes = nodes;
    this.orders = orders;
    this.masters = masters;
    this.upgrade = upgrade;
    this.step = step;
    this.term = term;
  }

  void drain() {
    UpgradeSettings settings = upgrade.settings();
    nodes.changeState(step.oldNode(), NodeState.DRAINING, "upgrade " + upgrade.id());
    orders.place(
        new Order.Drain(
            header(step.nextDrain()),
            settings.drainRatePerSecond(),
            settings.deviceDeadlineSeconds(),
            masters,
            "upgrade to " + upgrade.to()));
  }

  void undrain(String why) {
    nodes.changeState(step.oldNode(), NodeState.SERVING, why);
    orders.place(new Order.Undrain(header(step.nextUndrain())));
  }

  void cut() {
    orders.place(new Order.Cut(header(step.nextCut())));
  }

  void unbind() {
    orders.place(new Order.Unbind(header(step.nextUnbind()), step.logicalNode()));
  }

  /** It is unbound: nothing may keep its device port open any more (G12). */
  void close() {
    nodes.unbind(step.logicalNode(), step.oldNode());
    nodes.changeState(step.oldNode(), NodeState.DRAINED, null);
    placeClose();
  }

  void placeClose() {
    orders.place(new Order.Close(header(step.nextClose())));
  }

  void closed() {
    nodes.changeState(step.oldNode(), NodeState.CLOSED, null);
  }

  /** Its process is dead: there is nobody to give orders to. */
  void lost(String why) {
    nodes.unbind(step.logicalNode(), step.oldNode());
    nodes.changeState(step.oldNode(), NodeState.FAILED, why);
  }

  /** Makes it serve again, however far it has been taken off. */
  void reopen(String why) {
    nodes.bind(step.logicalNode(), step.oldNode());
    orders.place(
        new Order.Bind(
            header(step.nextBind()),
            step.logicalNode(),
            nodes.requireNode(step.oldNode()).capacity()));
    undrain(why);
  }

  private OrderHeader header(String id) {
    return new OrderHeader(id, step.oldServer(), step.oldNode(), upgrade.id(), term);
  }
}

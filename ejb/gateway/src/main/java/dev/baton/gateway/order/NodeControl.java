package dev.baton.gateway.order;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.request.Reply;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.drain.DrainDesk;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Makes this gateway what it is ordered to be: its state, its device port and its drain together.
 * Each verb may be repeated. Called under the order desk's lock.
 */
@Singleton
public final class NodeControl {

  private final LocalNode node;
  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final DrainDesk drain;

  @Inject
  public NodeControl(
      LocalNode node, ChannelRegistry channels, DeviceSockets sockets, DrainDesk drain) {
    this.node = node;
    this.channels = channels;
    this.sockets = sockets;
    this.drain = drain;
  }

  /** Becomes what GMS has stored. The port opens last, and closes first. */
  void become(Reply.Snapshot snapshot) {
    if (!snapshot.state().listens()) {
      sockets.close();
    }
    node.become(
        new NodeView(
            snapshot.node(),
            snapshot.state(),
            snapshot.logicalNode(),
            snapshot.capacity(),
            snapshot.masters()));
    Order.Drain order = snapshot.drain();
    if (snapshot.state() == NodeState.DRAINING && order != null) {
      drain.start(order);
    } else {
      drain.stop();
    }
    if (snapshot.state().listens()) {
      sockets.open();
    }
  }

  void carryOut(Order order) {
    switch (order) {
      case Order.Bind bind -> bind(bind.logicalNode(), bind.capacity());
      case Order.Unbind unbind -> unbind(unbind.logicalNode());
      case Order.Drain start -> drain(start);
      case Order.Undrain undrain -> undrain();
      case Order.Cut cut -> drain.cut();
      case Order.Close close -> close();
    }
  }

  private void bind(LogicalNodeName logicalNode, int capacity) {
    drain.stop();
    sockets.open();
    node.change(self -> self.serving(logicalNode, capacity));
  }

  private void unbind(LogicalNodeName logicalNode) {
    NodeView self = self();
    if (self.logicalNode() == null) {
      return;
    }
    if (!self.logicalNode().equals(logicalNode)) {
      throw new OrderRefusedException("Bound to " + self.logicalNode() + ", not to " + logicalNode);
    }
    int left = channels.takenPlaces();
    if (left > 0) {
      throw new OrderRefusedException(left + " channels are left");
    }
    drain.stop();
    node.change(NodeView::unbound);
  }

  private void drain(Order.Drain order) {
    if (!self().state().listens()) {
      throw new OrderRefusedException("Not serving: " + self().state());
    }
    node.change(self -> self.in(NodeState.DRAINING));
    drain.start(order);
  }

  private void undrain() {
    drain.stop();
    sockets.open();
    node.change(self -> self.in(NodeState.SERVING));
  }

  private void close() {
    NodeView self = self();
    if (self.logicalNode() != null) {
      throw new OrderRefusedException("Still bound to " + self.logicalNode());
    }
    drain.stop();
    sockets.close();
    node.change(view -> view.in(NodeState.CLOSED));
  }

  private NodeView self() {
    return node.view().orElseThrow(() -> new OrderRefusedException("Not introduced to GMS yet"));
  }
}

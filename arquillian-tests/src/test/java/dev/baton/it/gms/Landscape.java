package dev.baton.it.gms;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.gms.allocation.AllocationService;
import dev.baton.gms.allocation.NodeQuestion;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.DeviceView;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.node.Binding;
import dev.baton.gms.node.NewServer;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.PresenceService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Nodes and devices for one test. Gateways are played by the test: it says what they would report.
 */
@Dependent
public class Landscape {

  public static final LogicalNodeName NORTH = new LogicalNodeName("north");
  public static final LogicalNodeName SOUTH = new LogicalNodeName("south");

  @Inject private NodeService nodes;
  @Inject private DeviceRegistry devices;
  @Inject private PresenceService presence;
  @Inject private AllocationService allocation;

  /** Two logical nodes, bound to nothing. */
  public void clear() {
    nodes.addLogicalNode(NORTH);
    nodes.addLogicalNode(SOUTH);
    for (Binding binding : List.copyOf(nodes.bindings())) {
      nodes.unbind(binding.logicalNode(), binding.node());
    }
  }

  /** A node that serves a logical node, on a server of its own. */
  public PhysicalNode serving(LogicalNodeName logicalNode, String release, int capacity) {
    ServerName server = new ServerName("gw-" + random());
    nodes.register(
        new NewServer(server, "machine", "127.0.0.1:1", server + ".example:1883", capacity));
    NodeName node = nodes.startNode(server, new ReleaseVersion(release)).name();
    nodes.bind(logicalNode, node);
    return nodes.changeState(node, NodeState.SERVING, null);
  }

  /** A node that is being emptied. */
  public PhysicalNode draining(LogicalNodeName logicalNode, String release, int capacity) {
    NodeName node = serving(logicalNode, release, capacity).name();
    return nodes.changeState(node, NodeState.DRAINING, null);
  }

  /** New devices that the hash puts on this logical node. */
  public List<DeviceId> devicesOf(LogicalNodeName logicalNode, int count) {
    List<DeviceId> found = new ArrayList<>();
    while (found.size() < count) {
      DeviceId device = new DeviceId("d-" + random());
      devices.register(new NewDevice(device, "secret", 0, 0, null));
      if (view(device).logicalNode() != null && logicalNode.equals(view(device).logicalNode())) {
        found.add(device);
      }
    }
    return found;
  }

  /** The device as operators see it. */
  public DeviceView view(DeviceId device) {
    return devices.find(device).orElseThrow();
  }

  /** Asks for the devices, each on its own behalf, in this order. */
  public List<AllocationAnswer> ask(List<DeviceId> asking) {
    Instant now = Instant.now();
    List<NodeQuestion> questions = new ArrayList<>();
    for (int i = 0; i < asking.size(); i++) {
      questions.add(
          new NodeQuestion(
              new AllocationQuestion(
                  asking.get(i), null, List.of(asking.get(i)), now.plusMillis(i)),
              null));
    }
    return allocation.allocate(questions).stream().map(List::getFirst).toList();
  }

  /** The gateway says that the device has a channel. */
  public void opened(PhysicalNode node, DeviceId device, Epoch epoch) {
    presence.apply(
        node.name(),
        List.of(
            new ReportEntry.ChannelOpened(device, device.value(), epoch, true, 5, Instant.now())));
  }

  /** The gateway says that the device's channel is gone. */
  public void closed(PhysicalNode node, DeviceId device, Epoch epoch) {
    presence.apply(
        node.name(),
        List.of(
            new ReportEntry.ChannelClosed(device, device.value(), epoch, "gone", Instant.now())));
  }

  /** The gateway says that it has no channels. */
  public void empty(PhysicalNode node) {
    presence.apply(node.name(), List.of(new ReportEntry.ChannelSnapshot(List.of(), Instant.now())));
  }

  private static String random() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}

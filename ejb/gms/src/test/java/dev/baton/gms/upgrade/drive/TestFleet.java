package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.OrderAnswer;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.coordination.RepeatedOrder;
import dev.baton.gms.deployment.DeploymentOutcome;
import dev.baton.gms.deployment.Deployments;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world outside GMS: gateways that take orders, devices that move when told. It goes on only
 * when {@link #live} is called, so that a test decides what GMS sees when.
 */
final class TestFleet implements Orders, Deployments {

  /** One gateway process. */
  private static final class Gateway {
    private int connections;
    private int overdue;
    private double uplink;
    private boolean open;
    private boolean draining;
  }

  final List<Order> given = new ArrayList<>();
  final List<String> deployments = new ArrayList<>();
  final Set<NodeName> silent = new HashSet<>();
  final Map<NodeName, HealthReading> ill = new HashMap<>();
  final Map<String, String> refusals = new HashMap<>();

  private final Map<String, Order> unanswered = new LinkedHashMap<>();
  private final Map<String, OrderAnswer> answers = new HashMap<>();
  private final Map<NodeName, Gateway> gateways = new HashMap<>();
  private final Map<NodeName, DeploymentOutcome> outcomes = new HashMap<>();
  private final Map<NodeName, NodeLoad> reports = new HashMap<>();
  private final NodeService nodes;

  /** Servers that do not answer. */
  final Set<ServerName> unreachable = new HashSet<>();

  private final Clock clock;
  private int devicesPerTurn = 40;

  TestFleet(NodeService nodes, Clock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  void serve(NodeName node, int connections) {
    Gateway gateway = new Gateway();
    gateway.connections = connections;
    gateway.uplink = connections / 2.0;
    gateway.open = true;
    gateways.put(node, gateway);
  }

  void devicesPerTurn(int devices) {
    devicesPerTurn = devices;
  }

  void overdue(NodeName node, int devices) {
    gateway(node).overdue = devices;
  }

  void connections(NodeName node, int connections, double uplink) {
    gateway(node).connections = connections;
    gateway(node).uplink = uplink;
  }

  int connections(NodeName node) {
    return gateway(node).connections;
  }

  boolean isOpen(NodeName node) {
    return gateway(node).open;
  }

  /** What a process forgets when it dies: GMS's own deployments under way. */
  void gmsDies() {
    outcomes.clear();
  }

  /** All gateways take their orders, some devices move, everybody reports. */
  void live() {
    List<Order> due = List.copyOf(unanswered.values());
    for (Order order : due) {
      if (!silent.contains(order.header().node())) {
        unanswered.remove(order.header().id());
        take(order);
      }
    }
    for (PhysicalNode node : nodes.nodes()) {
      Gateway gateway = gateways.get(node.name());
      if (gateway != null && gateway.draining && !silent.contains(node.name())) {
        move(node, gateway);
      }
    }
    for (Map.Entry<NodeName, Gateway> entry : gateways.entrySet()) {
      if (!silent.contains(entry.getKey())) {
        reports.put(entry.getKey(), report(entry.getValue()));
      }
    }
  }

  List<String> kindsGiven() {
    return given.stream()
        .map(order -> order.getClass().getSimpleName() + " " + order.header().node())
        .toList();
  }

  private void take(Order order) {
    Gateway gateway = gateway(order.header().node());
    String refusal = refusals.get(order.getClass().getSimpleName());
    if (refusal == null && order instanceof Order.Unbind && gateway.connections > 0) {
      refusal = gateway.connections + " channels are left";
    }
    if (refusal == null) {
      obey(order, gateway);
    }
    answers.put(order.header().id(), new OrderAnswer(refusal == null, refusal, clock.instant()));
  }

  private static void obey(Order order, Gateway gateway) {
    switch (order) {
      case Order.Bind _ -> gateway.open = true;
      case Order.Unbind _ -> {}
      case Order.Drain _ -> gateway.draining = true;
      case Order.Undrain _ -> gateway.draining = false;
      case Order.Cut _ -> {
        gateway.connections = 0;
        gateway.overdue = 0;
        gateway.uplink = 0;
      }
      case Order.Close _ -> gateway.open = false;
    }
  }

  /** Overdue devices are those that do not go. */
  private void move(PhysicalNode from, Gateway gateway) {
    int moving = Math.min(devicesPerTurn, gateway.connections - gateway.overdue);
    Optional<Gateway> target =
        nodes.logicalNodesOf(from.name()).stream()
            .flatMap(logicalNode -> nodes.nodesOf(logicalNode).stream())
            .filter(node -> node.state() == NodeState.SERVING)
            .map(node -> gateway(node.name()))
            .findFirst();
    if (target.isPresent() && moving > 0) {
      gateway.connections -= moving;
      gateway.uplink = gateway.connections / 2.0;
      target.get().connections += moving;
    }
  }

  private NodeLoad report(Gateway gateway) {
    return new NodeLoad(
        gateway.connections,
        gateway.connections * 9 / 10,
        gateway.uplink,
        gateway.overdue,
        clock.instant());
  }

  private Gateway gateway(NodeName node) {
    Gateway gateway = gateways.get(node);
    if (gateway == null) {
      throw new IllegalStateException("No gateway " + node);
    }
    return gateway;
  }

  @Override
  public void place(Order order) {
    if (!unanswered.containsKey(order.header().id()) && !answers.containsKey(order.header().id())) {
      given.add(order);
      unanswered.put(order.header().id(), order);
    }
  }

  @Override
  public Optional<OrderAnswer> answer(String orderId) {
    return Optional.ofNullable(answers.get(orderId));
  }

  @Override
  public List<RepeatedOrder> repeated(UpgradeId upgrade) {
    return List.of();
  }

  /** As {@link dev.baton.gms.coordination.NodeLoads}. */
  Optional<NodeLoad> load(NodeName node) {
    return Optional.ofNullable(reports.get(node));
  }

  /** As {@link dev.baton.gms.health.HealthView}. */
  HealthReading health(NodeName node) {
    HealthReading reading = ill.get(node);
    if (reading != null) {
      return reading;
    }
    Gateway gateway = gateways.get(node);
    return gateway == null
        ? new HealthReading(HealthStatus.DOWN, "nothing listens", false, clock.instant(), 1)
        : new HealthReading(HealthStatus.UP, "", gateway.open, clock.instant(), 1);
  }

  @Override
  public void begin(NodeName node, String managementAddress, Path release) {
    deployments.add(node + " " + release);
    PhysicalNode carried = nodes.requireNode(node);
    outcomes.put(node, new DeploymentOutcome.Deployed());
    gateways.computeIfAbsent(node, _ -> new Gateway());
    nodes.greeted(carried.server(), carried.release(), "boot", carried.deviceAddress());
  }

  void failDeployment(NodeName node, String reason) {
    outcomes.put(node, new DeploymentOutcome.Failed(reason));
  }

  @Override
  public Optional<DeploymentOutcome> outcome(NodeName node) {
    return Optional.ofNullable(outcomes.get(node));
  }
}

package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.node.NewServer;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.step.OldNodes;
import dev.baton.gms.upgrade.step.StepBrakes;
import dev.baton.gms.upgrade.step.StepDrivers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.MutableClock;

/** A coordinator on a registry in memory, in front of a {@link TestFleet}. */
final class TestBench {

  static final ReleaseVersion OLD = new ReleaseVersion("1.0.0");
  static final ReleaseVersion NEW = new ReleaseVersion("1.1.0");

  /** The node of {@code ln-1}, and the one that comes after it where {@code gw-2} is spare. */
  static final NodeName OLD_NODE = new NodeName("gw-1-n1");

  static final NodeName NEW_NODE = new NodeName("gw-2-n1");
  static final Duration TICK = Duration.ofMillis(250);
  private static final int MANY = 2000;

  final MutableClock clock = MutableClock.of(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  final List<Object> events = new ArrayList<>();
  final NodeService nodes =
      new NodeService(new MemoryNodes(), new Recorder(events), new NoEvents<>(), clock);
  final TestFleet fleet = new TestFleet(nodes, clock);
  final MemoryUpgrades upgrades = new MemoryUpgrades();
  final MemoryRollouts rollouts = new MemoryRollouts();
  long term = 1;
  private NodeBringUp bringUp = newBringUp();
  private UpgradeDriver driver = newDriver();

  /** Servers {@code gw-1…}: the first ones serve {@code ln-1…} with 100 devices each. */
  TestBench(int serving, int spare) {
    for (int i = 1; i <= serving + spare; i++) {
      nodes.register(
          new NewServer(
              new ServerName("gw-" + i), "here", "127.0.0.1:" + (9000 + i), "127.0.0.1:1", 500));
    }
    for (int i = 1; i <= serving; i++) {
      LogicalNodeName logicalNode = new LogicalNodeName("ln-" + i);
      nodes.addLogicalNode(logicalNode);
      PhysicalNode node = nodes.startNode(new ServerName("gw-" + i), OLD);
      nodes.bind(logicalNode, node.name());
      nodes.changeState(node.name(), NodeState.SERVING, null);
      fleet.serve(node.name(), 100);
    }
    fleet.live();
  }

  UpgradeId start(UpgradeSettings settings) {
    return planner().start(settings, "alice").id();
  }

  UpgradePlanner planner() {
    return new UpgradePlanner(upgrades, nodes, servers(), clock);
  }

  /** An operator's word. */
  UpgradeControl control() {
    return new UpgradeControl(upgrades, brakes(), new Recorder(events), clock);
  }

  TransferServers servers() {
    return new TransferServers(nodes, upgrades, fleet.unreachable::contains);
  }

  /** The coordinator's turn alone. */
  void coordinate() {
    rollouts.active().forEach(node -> bringUp.advance(node, term));
    upgrades.running().forEach(upgrade -> driver.advance(upgrade.id(), term));
  }

  /** The world's turn, the coordinator's turn, and time goes on. */
  void turn() {
    fleet.live();
    coordinate();
    clock.add(TICK);
  }

  /** GMS is killed and starts anew: only what is stored is left. */
  void restart() {
    term++;
    fleet.gmsDies();
    bringUp = newBringUp();
    driver = newDriver();
  }

  void until(BooleanSupplier condition) {
    for (int i = 0; i < MANY && !condition.getAsBoolean(); i++) {
      turn();
    }
    if (!condition.getAsBoolean()) {
      throw new AssertionError(
          "Not reached; the steps are "
              + upgrades.all.values().stream()
                  .flatMap(upgrade -> upgrade.steps().stream())
                  .map(step -> step.state() + " " + step.message().orElse(""))
                  .toList());
    }
  }

  void untilStep(UpgradeId upgrade, StepState state) {
    until(() -> step(upgrade).state() == state);
  }

  void turns(int count) {
    for (int i = 0; i < count; i++) {
      turn();
    }
  }

  Upgrade upgrade(UpgradeId id) {
    return upgrades.find(id).orElseThrow();
  }

  /** The first step. */
  UpgradeStep step(UpgradeId id) {
    return upgrade(id).steps().getFirst();
  }

  PhysicalNode node(String name) {
    return nodes.requireNode(new NodeName(name));
  }

  List<String> bound(String logicalNode) {
    return nodes.nodesOf(new LogicalNodeName(logicalNode)).stream()
        .map(node -> node.name().value())
        .toList();
  }

  static UpgradeSettings settings() {
    return new SettingsBuilder().build();
  }

  /** The defaults, to be changed one by one. */
  static final class SettingsBuilder {
    List<LogicalNodeName> logicalNodes = List.of();
    int parallel = 1;
    boolean canary;
    @Nullable Integer startBelow;
    int settleBelow = 1;
    double settleUplink = 1;
    @Nullable Integer forceAfter;

    UpgradeSettings build() {
      return new UpgradeSettings(
          NEW,
          logicalNodes,
          canary,
          parallel,
          startBelow,
          500,
          60,
          settleBelow,
          settleUplink,
          30,
          3,
          forceAfter,
          new UpgradeSettings.Priority(10, 7, 7));
    }
  }

  private NodeBringUp newBringUp() {
    return new NodeBringUp(
        rollouts, nodes, fleet, release -> Path.of(release + ".ear"), fleet::health, fleet, clock);
  }

  private OldNodes oldNodes() {
    return new OldNodes(
        nodes,
        fleet,
        new GmsSettings(
            new ServerName("gms-1"),
            "127.0.0.1:1883",
            List.of("127.0.0.1:1883"),
            new byte[32],
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofDays(1),
            false));
  }

  private StepBrakes brakes() {
    return new StepBrakes(nodes, bringUp, oldNodes(), clock);
  }

  private UpgradeDriver newDriver() {
    return new UpgradeDriver(
        upgrades,
        new StepDrivers(oldNodes(), fleet, fleet::load, fleet::health, bringUp, clock),
        new StepStarts(nodes, bringUp, servers(), fleet::load, clock),
        brakes(),
        new HealthWatch(fleet::health, brakes()),
        new Recorder(events),
        clock);
  }

  /** Every transaction commits at once here. */
  private static final class Recorder extends AfterCommit {
    private final List<Object> events;

    Recorder(List<Object> events) {
      this.events = events;
    }

    @Override
    public void fire(Object event) {
      events.add(event);
    }
  }
}

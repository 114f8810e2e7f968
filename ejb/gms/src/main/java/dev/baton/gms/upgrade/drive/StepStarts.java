package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Begins the steps whose turn it is: as many at once as the upgrade allows, a canary alone, each on
 * a free server (G13, G16).
 */
@Dependent
public class StepStarts {

  private final NodeService nodes;
  private final NodeBringUp bringUp;
  private final TransferServers transferServers;
  private final NodeLoads loads;
  private final Clock clock;

  @Inject
  public StepStarts(
      NodeService nodes,
      NodeBringUp bringUp,
      TransferServers transferServers,
      NodeLoads loads,
      Clock clock) {
    this.nodes = nodes;
    this.bringUp = bringUp;
    this.transferServers = transferServers;
    this.loads = loads;
    this.clock = clock;
  }

  /** Begins the steps whose turn it is, as far as there are free servers. */
  void begin(Upgrade upgrade) {
    for (UpgradeStep step : upgrade.steps()) {
      if (step.state() == StepState.PLANNED && mayBegin(upgrade)) {
        begin(upgrade, step);
      }
    }
  }

  private static boolean mayBegin(Upgrade upgrade) {
    long underWay = upgrade.steps().stream().filter(step -> step.state().isUnderWay()).count();
    boolean noneDone =
        upgrade.steps().stream().noneMatch(step -> step.state() == StepState.COMPLETED);
    int limit = upgrade.settings().canary() && noneDone ? 1 : upgrade.settings().parallel();
    return underWay < limit;
  }

  private void begin(Upgrade upgrade, UpgradeStep step) {
    Optional<PhysicalNode> serving =
        nodes.nodesOf(step.logicalNode()).stream()
            .filter(node -> node.release().equals(upgrade.to()))
            .filter(node -> node.state() == NodeState.SERVING)
            .findFirst();
    if (serving.isPresent()) {
      step.takeOver(serving.get().name(), serving.get().server());
      step.apply(Event.TARGET_SERVES, clock.instant());
      return;
    }
    int devices = loads.of(step.oldNode()).map(NodeLoad::connections).orElse(0);
    Optional<Server> server = transferServers.best(devices);
    if (server.isEmpty()) {
      step.say("Waiting for a free server");
      return;
    }
    PhysicalNode node =
        bringUp.begin(server.get().name(), upgrade.to(), step.logicalNode(), upgrade.id());
    step.takeOver(node.name(), node.server());
    step.apply(Event.SERVER_TAKEN, clock.instant());
  }
}

package dev.baton.gms.upgrade.step;

import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The old nodes of steps, for whoever acts in a term. */
@Dependent
public class OldNodes {

  private final NodeService nodes;
  private final Orders orders;
  private final GmsSettings gms;

  @Inject
  public OldNodes(NodeService nodes, Orders orders, GmsSettings gms) {
    this.nodes = nodes;
    this.orders = orders;
    this.gms = gms;
  }

  OldNode of(Upgrade upgrade, UpgradeStep step, long term) {
    return new OldNode(nodes, orders, gms.masters(), upgrade, step, term);
  }
}

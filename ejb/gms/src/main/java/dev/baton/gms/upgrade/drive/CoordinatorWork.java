package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.coordination.CoordinatorLeases;
import dev.baton.gms.coordination.OrderBook;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.rollout.Rollouts;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.Upgrades;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The coordinator's actions, each a transaction of its own that holds the lease fast. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CoordinatorWork {

  private CoordinatorLeases leases;
  private Rollouts rollouts;
  private NodeBringUp bringUp;
  private Upgrades upgrades;
  private UpgradeDriver driver;
  private OrderBook orders;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CoordinatorWork() {}

  @Inject
  public CoordinatorWork(
      CoordinatorLeases leases,
      Rollouts rollouts,
      NodeBringUp bringUp,
      Upgrades upgrades,
      UpgradeDriver driver,
      OrderBook orders) {
    this.leases = leases;
    this.rollouts = rollouts;
    this.bringUp = bringUp;
    this.upgrades = upgrades;
    this.driver = driver;
    this.orders = orders;
  }

  /**
   * Sends orders again that nobody answered, and prolongs the lease.
   *
   * @throws dev.baton.gms.coordination.StaleTermException if the term is over
   */
  public void repeatOrders(long term) {
    leases.confirm(term);
    orders.repeatOverdue(term);
  }

  /** The roll-outs that are not over. */
  public List<NodeName> rollouts() {
    return rollouts.active();
  }

  /** The upgrades that are not over. */
  public List<UpgradeId> upgrades() {
    return upgrades.running().stream().map(Upgrade::id).toList();
  }

  /**
   * Takes a roll-out further.
   *
   * @throws dev.baton.gms.coordination.StaleTermException if the term is over
   */
  public void advance(NodeName rollout, long term) {
    leases.confirm(term);
    bringUp.advance(rollout, term);
  }

  /**
   * Takes an upgrade further.
   *
   * @throws dev.baton.gms.coordination.StaleTermException if the term is over
   */
  public void advance(UpgradeId upgrade, long term) {
    leases.confirm(term);
    driver.advance(upgrade, term);
  }
}

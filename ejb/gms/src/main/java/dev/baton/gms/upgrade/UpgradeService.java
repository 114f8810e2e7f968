package dev.baton.gms.upgrade;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.coordination.CoordinatorLeases;
import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.release.ReleaseService;
import dev.baton.gms.upgrade.drive.UpgradeControl;
import dev.baton.gms.upgrade.drive.UpgradePlanner;
import dev.baton.gms.upgrade.model.StepPlan;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.Upgrades;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;

/**
 * Upgrades, for operators. Every verb is one transaction, audited in it, on any management server;
 * the coordinator's server carries it out. Verbs and coordinator take turns.
 */
@Stateless
public class UpgradeService {

  private Upgrades upgrades;
  private UpgradePlanner planner;
  private UpgradeControl control;
  private CoordinatorLeases leases;
  private ReleaseService releases;
  private NodeLoads loads;
  private Orders orders;
  private AuditLog audit;
  private AfterCommit afterCommit;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected UpgradeService() {}

  @Inject
  public UpgradeService(
      Upgrades upgrades,
      UpgradePlanner planner,
      UpgradeControl control,
      CoordinatorLeases leases,
      ReleaseService releases,
      NodeLoads loads,
      Orders orders,
      AuditLog audit,
      AfterCommit afterCommit) {
    this.upgrades = upgrades;
    this.planner = planner;
    this.control = control;
    this.leases = leases;
    this.releases = releases;
    this.loads = loads;
    this.orders = orders;
    this.audit = audit;
    this.afterCommit = afterCommit;
  }

  /**
   * What an upgrade of all logical nodes would have to move (G17). Nothing is changed.
   *
   * @throws dev.baton.gms.release.UnknownReleaseException if the release was never uploaded
   */
  public List<UpgradePreview> preview(ReleaseVersion release) {
    releases.require(release);
    return planner.preview(release, List.of()).stream().map(this::preview).toList();
  }

  /**
   * Starts an upgrade; the coordinator carries it on.
   *
   * @param by the caller's name
   * @throws IllegalArgumentException if a name in the request is malformed
   * @throws dev.baton.gms.release.UnknownReleaseException if the release was never uploaded
   * @throws NotFoundException if a logical node does not exist
   * @throws dev.baton.gms.upgrade.drive.UpgradeRunningException if one is in a running upgrade
   * @throws dev.baton.gms.upgrade.drive.NoTransferServerException if no server is free
   * @throws dev.baton.gms.common.ConflictException if there is nothing to upgrade
   */
  public UpgradeView start(@Valid UpgradeRequest request, String by) {
    leases.lockTerm();
    UpgradeSettings settings = request.settings();
    releases.require(settings.release());
    Upgrade upgrade = planner.start(settings, by);
    audit.record(by, "upgrade.start", upgrade.id().value(), "to release " + upgrade.to());
    afterCommit.fire(new UpgradeChanged(upgrade.id()));
    return view(upgrade);
  }

  /**
   * Stops an upgrade where it is.
   *
   * @throws NotFoundException if there is no such upgrade
   * @throws dev.baton.gms.common.ConflictException if it is over
   */
  public UpgradeView pause(UpgradeId id, String by) {
    control.pause(id, by, leases.lockTerm());
    return done(id, by, "upgrade.pause");
  }

  /**
   * Lets a paused upgrade go on.
   *
   * @throws NotFoundException if there is no such upgrade
   * @throws dev.baton.gms.common.ConflictException if it is not paused
   */
  public UpgradeView resume(UpgradeId id, String by) {
    control.resume(id, leases.lockTerm());
    return done(id, by, "upgrade.resume");
  }

  /**
   * Gives up what is not finished: a node that was being emptied serves again.
   *
   * @throws NotFoundException if there is no such upgrade
   * @throws dev.baton.gms.common.ConflictException if it is over
   */
  public UpgradeView abort(UpgradeId id, String by) {
    control.abort(id, by, leases.lockTerm());
    return done(id, by, "upgrade.abort");
  }

  /**
   * Cuts devices that do not go. Each is without a channel until it connects again.
   *
   * @throws NotFoundException if there is no such upgrade
   * @throws dev.baton.gms.common.ConflictException if no node is being emptied now
   */
  public UpgradeView force(UpgradeId id, String by) {
    control.force(id, leases.lockTerm());
    return done(id, by, "upgrade.force");
  }

  /**
   * Not there yet.
   *
   * @throws NotFoundException if there is no such upgrade
   * @throws NotYetSupportedException always otherwise
   */
  public UpgradeView rollback(UpgradeId id, String by) {
    find(id);
    throw new NotYetSupportedException("rollback");
  }

  /**
   * An upgrade as it is now.
   *
   * @throws NotFoundException if there is no such upgrade
   */
  public UpgradeView find(UpgradeId id) {
    return view(upgrades.require(id));
  }

  /** All upgrades, the latest first. */
  public Page<UpgradeView> page(PageRequest request) {
    return upgrades.page(request).map(this::view);
  }

  private UpgradeView done(UpgradeId id, String by, String action) {
    audit.record(by, action, id.value(), "");
    return find(id);
  }

  private UpgradeView view(Upgrade upgrade) {
    return UpgradeView.of(upgrade, orders.repeated(upgrade.id()));
  }

  private UpgradePreview preview(StepPlan plan) {
    NodeLoad load =
        loads.of(plan.oldNode()).orElseGet(() -> new NodeLoad(0, 0, 0.0, 0, Instant.EPOCH));
    return new UpgradePreview(
        plan.logicalNode().value(),
        plan.oldNode().value(),
        load.connections(),
        load.drainable(),
        load.stock());
  }
}

package dev.baton.web.console.upgrade;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.release.ReleaseService;
import dev.baton.gms.upgrade.UpgradePreview;
import dev.baton.gms.upgrade.UpgradeRequest;
import dev.baton.gms.upgrade.UpgradeService;
import dev.baton.web.console.Notices;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Role;
import dev.baton.web.view.FleetItems;
import dev.baton.web.view.LogicalNodeItem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that starts an upgrade. Shows before what would move (G17). */
@Named
@RequestScoped
public class UpgradeStart {

  private static final int SHOWN = 50;

  @Inject UpgradeService upgrades;
  @Inject ReleaseService releases;
  @Inject FleetItems fleet;
  @Inject Caller caller;
  @Inject Notices notices;

  private @Nullable String release;
  private List<String> logicalNodes = List.of();
  private int drainRatePerSecond = 500;
  private int deviceDeadlineSeconds = 60;
  private int bakeSeconds = 30;
  private @Nullable Integer startBelowConnections;

  /** The versions to choose from, the latest upload first. */
  public List<String> getReleases() {
    return releases.page(new PageRequest(0, SHOWN)).items().stream()
        .map(kept -> kept.version().value())
        .toList();
  }

  public List<String> getAllLogicalNodes() {
    return fleet.logicalNodes().stream().map(LogicalNodeItem::name).toList();
  }

  /** What would move now. */
  public List<UpgradePreview> getPreview() {
    return chosenRelease().stream()
        .flatMap(version -> upgrades.preview(version).stream())
        .filter(line -> logicalNodes.isEmpty() || logicalNodes.contains(line.logicalNode()))
        .toList();
  }

  /** Starts the upgrade, or says why not. */
  public void start() {
    String version = release;
    if (!caller.is(Role.OPERATOR) || version == null) {
      notices.error("Nothing was started", "Choose a release; only operators start upgrades.");
      return;
    }
    notices.attempt(
        "The upgrade can't begin",
        () -> {
          String id = upgrades.start(request(version), caller.account()).id();
          notices.info("The upgrade " + id + " has begun", null);
        });
  }

  private UpgradeRequest request(String version) {
    return new UpgradeRequest(
        version,
        logicalNodes.isEmpty() ? null : logicalNodes,
        null,
        null,
        startBelowConnections,
        drainRatePerSecond,
        deviceDeadlineSeconds,
        null,
        null,
        bakeSeconds,
        null,
        null,
        null);
  }

  /** The one that the form shows: the latest until another is chosen. */
  private Optional<ReleaseVersion> chosenRelease() {
    return release == null
        ? getReleases().stream().findFirst().map(ReleaseVersion::new)
        : Optional.of(new ReleaseVersion(release));
  }

  public @Nullable String getRelease() {
    return release;
  }

  public void setRelease(@Nullable String release) {
    this.release = release;
  }

  public List<String> getLogicalNodes() {
    return logicalNodes;
  }

  public void setLogicalNodes(@Nullable List<String> logicalNodes) {
    this.logicalNodes = logicalNodes == null ? List.of() : List.copyOf(logicalNodes);
  }

  public int getDrainRatePerSecond() {
    return drainRatePerSecond;
  }

  public void setDrainRatePerSecond(int drainRatePerSecond) {
    this.drainRatePerSecond = drainRatePerSecond;
  }

  public int getDeviceDeadlineSeconds() {
    return deviceDeadlineSeconds;
  }

  public void setDeviceDeadlineSeconds(int deviceDeadlineSeconds) {
    this.deviceDeadlineSeconds = deviceDeadlineSeconds;
  }

  public int getBakeSeconds() {
    return bakeSeconds;
  }

  public void setBakeSeconds(int bakeSeconds) {
    this.bakeSeconds = bakeSeconds;
  }

  public @Nullable Integer getStartBelowConnections() {
    return startBelowConnections;
  }

  public void setStartBelowConnections(@Nullable Integer startBelowConnections) {
    this.startBelowConnections = startBelowConnections;
  }
}

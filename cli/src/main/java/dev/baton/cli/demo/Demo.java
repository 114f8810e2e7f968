package dev.baton.cli.demo;

import dev.baton.cli.cluster.Cluster;
import dev.baton.cli.cluster.ClusterLock;
import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.cluster.JavaOptions;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.fleet.Fleet;
import dev.baton.cli.fleet.FleetPlan;
import dev.baton.cli.fleet.RestDeviceRegister;
import dev.baton.cli.install.Credentials;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.PrivateFiles;
import dev.baton.cli.install.Project;
import dev.baton.cli.ledger.Report;
import dev.baton.cli.ledger.ReportText;
import dev.baton.cli.ledger.Verdict;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.rest.UpgradeRequest;
import dev.baton.cli.rollout.ReleaseEar;
import dev.baton.cli.rollout.UpgradeText;
import dev.baton.cli.rollout.UpgradeWatch;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.OnInterrupt;
import dev.baton.cli.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Servers of its own, a fleet, an upgrade of all logical nodes under traffic, and what the fleet
 * saw of it (G1, G13). Its data of an earlier run are thrown away first; those of this one stay,
 * for the logs.
 */
public final class Demo {

  private static final String NEXT_RELEASE = "1.1.0";
  private static final int BAKE_SECONDS = 5;
  private static final int MOST_DEVICES_OF_A_SHORT_LIFE = 3_000;
  private static final Duration CONNECT_PATIENCE = Duration.ofMinutes(3);
  private static final Duration BUSY_PATIENCE = Duration.ofSeconds(30);

  private final Project project;
  private final Installation installation;
  private final Plan.Size size;
  private final Ports.Base ports;
  private final int devices;
  private final boolean keep;
  private final Progress progress;
  private final Phases phases;

  public Demo(
      Project project,
      Plan.Size size,
      Ports.Base ports,
      int devices,
      boolean keep,
      Progress progress) {
    this.project = project;
    this.installation = project.demoInstallation();
    this.size = size;
    this.ports = ports;
    this.devices = devices;
    this.keep = keep;
    this.progress = progress;
    this.phases = new Phases(progress, InstantSource.system());
  }

  /**
   * Runs it all and stops the servers at the end.
   *
   * @param printer takes the report, as data and as text
   * @return 0 if the upgrade is complete, every device moved and every promise held; else 1
   */
  public int run(BiConsumer<Object, String> printer) throws Exception {
    try (ClusterLock _ = ClusterLock.take(project.demoInstallation())) {
      Cluster cluster = new Cluster(project, installation, javaOptions(), progress);
      phases.begin("clean up");
      cluster.down();
      throwAway();
      try (OnInterrupt _ = new OnInterrupt(cluster::cancel)) {
        phases.begin("servers");
        cluster.up(size, ports);
        return drive(printer);
      } catch (Exception failure) {
        String phase = phases.current();
        phases.end();
        progress.say(
            "Failed in: " + phase + "; logs: " + installation.directory().resolve("servers"));
        throw failure;
      } finally {
        if (!keep) {
          phases.begin("stop");
          cluster.down();
          phases.end();
        }
      }
    }
  }

  private JavaOptions javaOptions() {
    return devices > MOST_DEVICES_OF_A_SHORT_LIFE || keep
        ? JavaOptions.LASTING
        : JavaOptions.SHORT_LIVED;
  }

  private void throwAway() throws IOException {
    PrivateFiles.deleteTree(installation.directory().resolve("servers"));
    for (String file :
        List.of("installation.json", "secrets.json", "credentials.json", "provisioned")) {
      Files.deleteIfExists(installation.directory().resolve(file));
    }
  }

  private int drive(BiConsumer<Object, String> printer) throws Exception {
    Plan plan = installation.plan().orElseThrow();
    Credentials credentials = installation.credentials(plan);
    ClusterState state = new StatusReader(installation).requireRunning();
    RestClient api =
        new RestClient(state.rest(), credentials.admin().user(), credentials.admin().password());
    if (keep) {
      progress.say(
          "Console " + plan.console() + "  log in: admin / " + credentials.admin().password());
    }
    phases.begin("register " + devices + " devices");
    try (Fleet fleet =
        new Fleet(FleetPlan.of(devices, state, credentials), new RestDeviceRegister(api))) {
      connect(fleet);
      Upgrade upgrade = upgrade(api, fleet);
      phases.begin("last commands, silence, and the devices' stop");
      Verdict verdict = fleet.finish().with(List.of(reported(upgrade)), nodes(api));
      phases.end();
      printer.accept(verdict.report(), ReportText.of(verdict));
      return conclusion(upgrade, verdict);
    }
  }

  private void connect(Fleet fleet) {
    phases.begin("connect");
    fleet.start();
    boolean connected =
        fleet.awaitConnected(
            CONNECT_PATIENCE,
            () -> {
              int channels = fleet.ledger().totals().usableChannels();
              progress.show(
                  "connecting " + channels * 10 / devices,
                  "connected " + channels + " of " + devices);
              return false;
            });
    if (!connected) {
      throw new CliFailure(
          "Only %d of %d devices got a channel"
              .formatted(fleet.ledger().totals().usableChannels(), devices));
    }
    phases.begin("commands to all parts of the fleet");
    fleet.beginCommands();
    if (!fleet.awaitBusy(BUSY_PATIENCE)) {
      progress.say("Too few devices are busy with commands; going on all the same");
    }
  }

  private Upgrade upgrade(RestClient api, Fleet fleet) throws IOException {
    phases.begin("upload release " + NEXT_RELEASE);
    Path ear = installation.directory().resolve("gateway-" + NEXT_RELEASE + ".ear");
    ReleaseEar.write(project.gatewayEar(), ear, NEXT_RELEASE);
    api.upload("releases", ear);
    phases.begin("upgrade");
    UpgradeText.preview(api.get("upgrades/preview?release=" + NEXT_RELEASE))
        .lines()
        .forEach(progress::say);
    Upgrade started =
        api.post(
            "upgrades",
            UpgradeRequest.quick(NEXT_RELEASE, drainRate(), BAKE_SECONDS),
            Upgrade.class);
    Rates rates = new Rates(fleet.ledger(), InstantSource.system());
    return new UpgradeWatch(api, progress).withSuffix(rates::line).untilEnd(started.id());
  }

  /** All devices in ten to twenty seconds, as far as a machine can. */
  private int drainRate() {
    return Math.clamp(devices / 10, 100, 1_000);
  }

  private int conclusion(Upgrade upgrade, Verdict verdict) {
    int moved = verdict.report().migration().devices();
    if (!upgrade.completed()) {
      throw new CliFailure("The upgrade ended as " + upgrade.state() + ": " + upgrade.message());
    }
    if (moved < devices) {
      throw new CliFailure("Only " + moved + " of " + devices + " devices moved");
    }
    if (!verdict.held()) {
      throw new CliFailure(verdict.broken().size() + " promises did not hold; see the report");
    }
    return 0;
  }

  private static Report.Upgrade reported(Upgrade upgrade) {
    return new Report.Upgrade(
        upgrade.id(),
        upgrade.state(),
        upgrade.logicalNodes(),
        String.valueOf(upgrade.from()),
        String.valueOf(upgrade.to()));
  }

  private static List<Report.Node> nodes(RestClient api) {
    return api.list("physical-nodes").stream()
        .map(
            node ->
                new Report.Node(
                    node.path("name").asText(),
                    node.path("server").asText(),
                    node.path("version").asText(),
                    node.path("state").asText(),
                    node.path("connections").asLong()))
        .toList();
  }
}

package dev.baton.cli.command;

import dev.baton.cli.cluster.ActiveInstallation;
import dev.baton.cli.cluster.Cluster;
import dev.baton.cli.cluster.ClusterLock;
import dev.baton.cli.cluster.JavaOptions;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Project;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.rest.UpgradeRequest;
import dev.baton.cli.rollout.ReleaseEar;
import dev.baton.cli.rollout.UpgradeText;
import dev.baton.cli.rollout.UpgradeWatch;
import dev.baton.cli.terminal.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For those who develop Baton: today's build into the running servers. */
@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description =
        "Deploy what has just been built into the running servers: gms by a restart of the management server,"
            + " gateway by an upgrade, in which devices stay connected.")
public final class DevCommand implements Callable<Integer> {

  private static final int DEVICES_PER_SECOND = 1_000;

  /** What to deploy. */
  enum Part {
    GMS,
    GATEWAY
  }

  @Parameters(paramLabel = "PART", description = "gms or gateway")
  private Part part = Part.GMS;

  @Override
  public Integer call() throws Exception {
    Project project = Project.fromLauncher();
    Installation installation = ActiveInstallation.of(project);
    String rest = new StatusReader(installation).requireRunning().rest();
    Progress progress = Progress.onStandardError();
    return switch (part) {
      case GMS -> {
        try (ClusterLock _ = ClusterLock.take(installation)) {
          new Cluster(project, installation, JavaOptions.LASTING, progress).restartManagement();
        }
        yield 0;
      }
      case GATEWAY -> upgrade(project, installation, rest, progress);
    };
  }

  private static int upgrade(
      Project project, Installation installation, String rest, Progress progress) throws Exception {
    String version =
        "dev-"
            + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .format(LocalDateTime.now(ZoneOffset.UTC));
    Path ear = installation.directory().resolve(version + ".ear");
    ReleaseEar.write(project.gatewayEar(), ear, version);
    var admin = installation.credentials(installation.plan().orElseThrow()).admin();
    RestClient api = new RestClient(rest, admin.user(), admin.password());
    api.upload("releases", ear);
    Files.delete(ear);
    Upgrade started =
        api.post("upgrades", UpgradeRequest.quick(version, DEVICES_PER_SECOND, 0), Upgrade.class);
    Upgrade last = new UpgradeWatch(api, progress).untilEnd(started.id());
    System.out.print(UpgradeText.of(last));
    return last.completed() ? 0 : 1;
  }
}

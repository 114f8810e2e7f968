package dev.baton.cli.command;

import dev.baton.cli.cluster.Cluster;
import dev.baton.cli.cluster.ClusterLock;
import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.cluster.JavaOptions;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.Project;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Installs and starts the local servers; does nothing to those that run. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Start the servers and keep them running until down; data in var/ survives it.")
public final class UpCommand implements Callable<Integer> {

  @Mixin private final SizeOptions size = new SizeOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--port-base",
      paramLabel = "PORT",
      description = "Look for ports from here on, when installing (default: the usual ones).")
  private @Nullable Integer portBase;

  @Override
  public Integer call() throws Exception {
    Instant begin = Instant.now();
    Project project = Project.fromLauncher();
    Installation installation = project.installation();
    installation.plan().ifPresent(size::requireMatch);
    Progress progress = Progress.onStandardError();
    try (ClusterLock _ = ClusterLock.take(installation)) {
      Cluster cluster = new Cluster(project, installation, JavaOptions.LASTING, progress);
      switch (cluster.up(
          size.size(), portBase == null ? Ports.Base.USUAL : Ports.Base.block(portBase))) {
        case ALREADY_RUNNING -> progress.say("The servers are running already.");
        case STARTED ->
            progress.say("Up in " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
      }
    }
    ClusterState state = new StatusReader(installation).read();
    json.print(state, Addresses.of(installation, state));
    return 0;
  }
}

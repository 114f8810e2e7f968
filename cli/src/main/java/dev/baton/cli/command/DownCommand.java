package dev.baton.cli.command;

import dev.baton.cli.cluster.Cluster;
import dev.baton.cli.cluster.ClusterLock;
import dev.baton.cli.cluster.JavaOptions;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Project;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the local servers, those of a demo that was kept included. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stop the servers that up or demo --keep started; their data stay in var/.")
public final class DownCommand implements Callable<Integer> {

  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() throws Exception {
    Project project = Project.fromLauncher();
    List<String> stopped = new ArrayList<>(stop(project, project.installation()));
    if (project.demoInstallation().exists()) {
      stop(project, project.demoInstallation()).forEach(name -> stopped.add("demo " + name));
    }
    json.print(
        Map.of("stopped", stopped),
        stopped.isEmpty() ? "Nothing was running." : "Stopped " + String.join(", ", stopped) + ".");
    return 0;
  }

  private static List<String> stop(Project project, Installation installation) throws Exception {
    try (ClusterLock _ = ClusterLock.take(installation)) {
      return new Cluster(project, installation, JavaOptions.LASTING, Progress.onStandardError())
          .down();
    }
  }
}

package dev.baton.cli.cluster;

import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Project;

/** Which servers a command means: those of {@code up}, unless only those of a kept demo run. */
public final class ActiveInstallation {

  private ActiveInstallation() {}

  /** The installation that runs; that of {@code up} if none does. */
  public static Installation of(Project project) {
    Installation usual = project.installation();
    Installation demo = project.demoInstallation();
    return !runs(usual) && runs(demo) ? demo : usual;
  }

  /** Whether any of its servers runs. */
  public static boolean runs(Installation installation) {
    return installation.plan().stream()
        .map(Plan::serverNames)
        .flatMap(names -> names.stream())
        .anyMatch(
            name ->
                new ServerProcess(name, installation.server(name)).state()
                    == ServerProcess.State.RUNNING);
  }
}

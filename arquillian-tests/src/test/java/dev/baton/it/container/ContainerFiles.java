package dev.baton.it.container;

import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.PrivateFiles;
import dev.baton.cli.install.Project;
import dev.baton.cli.install.ServerFiles;
import dev.baton.it.support.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lays out the base directory of the server that Arquillian starts, with ports that are free and
 * secrets made anew, before Arquillian reads {@code arquillian.xml}, which names them as system
 * properties.
 */
public final class ContainerFiles implements LauncherSessionListener {

  private static final int FIRST_PORT = 21_720;
  private static final String SERVER = "gms-1";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      prepare(new Installation(Workspace.target().resolve("container")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Installation installation) throws IOException {
    PrivateFiles.deleteTree(installation.directory());
    // The device ports of the plan's gateways are for the tests' own listeners.
    Plan plan = Plan.choose(new Plan.Size(2, 0, 100), Ports.from(Ports.Base.block(FIRST_PORT)));
    installation.create(plan);
    new ServerFiles(new Project(Workspace.root()), installation, plan).write(SERVER);
    Path base = installation.server(SERVER);
    PrivateFiles.deleteTree(base.resolve("deployments"));
    PrivateFiles.createDirectory(base.resolve("deployments"));
    Files.writeString(
        base.resolve("server.properties"),
        "baton.test.first.listen=%s\nbaton.test.second.listen=%s\n"
            .formatted(
                Plan.address(plan.gateways().get(0).device()),
                Plan.address(plan.gateways().get(1).device())),
        StandardOpenOption.APPEND);
    System.setProperty("baton.container.base", base.toString());
    System.setProperty("baton.container.management", Integer.toString(plan.gms().management()));
    System.setProperty("baton.container.password", installation.secrets().management());
  }
}

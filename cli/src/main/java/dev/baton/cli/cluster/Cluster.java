package dev.baton.cli.cluster;

import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.Project;
import dev.baton.cli.install.ServerFiles;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.OnInterrupt;
import dev.baton.cli.terminal.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The servers of one installation: one management server and its gateway servers, each a process of
 * its own. Every method may be repeated, and takes up what an earlier call left half done. To be
 * used by one thread; other programs are kept out by {@link ClusterLock}.
 */
public final class Cluster {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Project project;
  private final Installation installation;
  private final JavaOptions javaOptions;
  private final Progress progress;
  private final Object starts = new Object();
  private volatile boolean cancelled;

  public Cluster(
      Project project, Installation installation, JavaOptions javaOptions, Progress progress) {
    this.project = project;
    this.installation = installation;
    this.javaOptions = javaOptions;
    this.progress = progress;
  }

  /** What {@link #up} found and did. */
  public enum Outcome {
    ALREADY_RUNNING,
    STARTED
  }

  /**
   * Installs if needed, starts what does not run, and does the first roll-out if it is still to be
   * done. If something fails, the servers that this call started are stopped again.
   *
   * @param size of a new installation
   * @param base where a new installation looks for ports first
   * @throws CliFailure if the servers do not come up, naming the log
   */
  public Outcome up(Plan.Size size, Ports.Base base) throws IOException {
    Plan plan = planOrNew(size, base);
    List<ServerProcess> missing =
        servers(plan).stream()
            .filter(server -> server.state() != ServerProcess.State.RUNNING)
            .toList();
    if (missing.isEmpty() && installation.provisioned()) {
      return Outcome.ALREADY_RUNNING;
    }
    try (OnInterrupt _ = new OnInterrupt(() -> cancel(missing))) {
      start(plan, missing);
      new FirstRollOut(project, installation, plan, progress).run(client(plan));
      return Outcome.STARTED;
    } catch (CliFailure | IOException failure) {
      stop(missing);
      throw failure;
    } finally {
      progress.done();
    }
  }

  /** Stops every server of the installation; returns the names of those that ran. */
  public List<String> down() throws IOException {
    List<ServerProcess> servers = installation.plan().map(this::servers).orElse(List.of());
    try {
      return stop(servers);
    } finally {
      progress.done();
    }
  }

  /** Restarts one server on what is in its base directory now. */
  public void restartManagement() throws IOException {
    Plan plan = installation.plan().orElseThrow(() -> new CliFailure("Nothing is installed"));
    List<ServerProcess> management = List.of(process(plan.gms().name()));
    stop(management);
    start(plan, management);
    progress.done();
  }

  private Plan planOrNew(Plan.Size size, Ports.Base base) throws IOException {
    Plan plan = installation.plan().orElseGet(() -> Plan.choose(size, Ports.from(base)));
    if (!installation.exists()) {
      installation.create(plan);
    }
    installation.writeCredentials(plan);
    return plan;
  }

  private void start(Plan plan, List<ServerProcess> missing) throws IOException {
    for (ServerProcess server : missing) {
      if (server.stop(STOP_LIMIT)) {
        progress.say(server.name() + ": stopped what an earlier run had left over");
      }
    }
    requireFreePorts(plan, missing);
    ServerFiles files = new ServerFiles(project, installation, plan);
    Path wildfly = project.wildfly();
    for (ServerProcess server : missing) {
      files.write(server.name());
      synchronized (starts) {
        if (cancelled) {
          throw new CliFailure("Interrupted");
        }
        server.start(
            wildfly,
            ServerFiles.configurationOf(plan, server.name()),
            javaOptions.of(server.name().equals(plan.gms().name())));
      }
    }
    RestClient api = client(plan);
    new Readiness(progress).await(missing, () -> Readiness.answers(api));
  }

  /** Stops every server and lets none start any more; for the thread that ends the program. */
  public void cancel() {
    cancel(installation.plan().map(this::servers).orElse(List.of()));
  }

  /** Stops what was started, and lets nothing more start; for the thread that ends the program. */
  private void cancel(List<ServerProcess> servers) {
    cancelled = true;
    synchronized (starts) {
      try {
        stop(servers);
      } catch (IOException e) {
        progress.say("Not everything could be stopped: " + e.getMessage());
      }
      progress.done();
    }
  }

  private static void requireFreePorts(Plan plan, List<ServerProcess> servers) {
    for (ServerProcess server : servers) {
      for (int port : plan.portsOf(server.name())) {
        if (!Ports.isFree(port)) {
          throw new CliFailure(
              "Port %d of %s is taken by another program; stop that one, or delete var/ to install anew on other ports"
                  .formatted(port, server.name()));
        }
      }
    }
  }

  private List<String> stop(List<ServerProcess> servers) throws IOException {
    List<String> stopped = new ArrayList<>();
    // The gateways first: without the broker, which ends with the management server, they stop
    // slowly.
    for (List<ServerProcess> group : List.of(gateways(servers), management(servers))) {
      stopTogether(group, stopped);
    }
    return stopped;
  }

  private void stopTogether(List<ServerProcess> servers, List<String> stopped) throws IOException {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var stops =
          servers.stream().map(server -> executor.submit(() -> server.stop(STOP_LIMIT))).toList();
      for (int i = 0; i < servers.size(); i++) {
        progress.show("stopping " + servers.get(i).name());
        if (stops.get(i).get()) {
          stopped.add(servers.get(i).name());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliFailure("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static List<ServerProcess> management(List<ServerProcess> servers) {
    return servers.stream().filter(server -> server.name().startsWith("gms-")).toList();
  }

  private static List<ServerProcess> gateways(List<ServerProcess> servers) {
    return servers.stream().filter(server -> !server.name().startsWith("gms-")).toList();
  }

  private List<ServerProcess> servers(Plan plan) {
    return plan.serverNames().stream().map(this::process).toList();
  }

  private ServerProcess process(String name) {
    return new ServerProcess(name, installation.server(name));
  }

  /** A client of this installation's API with the administrator's log-in. */
  public RestClient client(Plan plan) {
    return new RestClient(plan.rest(), "admin", installation.credentials(plan).admin().password());
  }
}

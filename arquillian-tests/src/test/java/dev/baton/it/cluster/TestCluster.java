package dev.baton.it.cluster;

import dev.baton.cli.cluster.Cluster;
import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.cluster.JavaOptions;
import dev.baton.cli.cluster.ServerProcess;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Credentials;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.PrivateFiles;
import dev.baton.cli.install.Project;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rollout.ReleaseEar;
import dev.baton.cli.terminal.Json;
import dev.baton.cli.terminal.Progress;
import dev.baton.it.support.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The servers: one for management, two gateways that serve a logical node each, one to transfer to.
 * Their files are in {@code target/cluster} and stay there after the tests.
 */
public final class TestCluster implements AutoCloseable {

  private static final int FIRST_PORT = 21_700;
  private static final Plan.Size SIZE = new Plan.Size(2, 1, 2_000);

  private final Project project = new Project(Workspace.root());
  private final Installation installation = new Installation(Workspace.target().resolve("cluster"));
  private final Cluster cluster =
      new Cluster(
          project, installation, JavaOptions.SHORT_LIVED, new Progress(System.err, false, 100));
  private final AtomicInteger lastRelease = new AtomicInteger();

  private TestCluster() {}

  static TestCluster start() {
    TestCluster started = new TestCluster();
    try {
      started.cluster.down();
      PrivateFiles.deleteTree(started.installation.directory());
      started.up();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void up() throws IOException {
    cluster.up(SIZE, Ports.Base.block(FIRST_PORT));
  }

  /** The administrator's client of the REST API. */
  public RestClient admin() {
    return cluster.client(plan());
  }

  /** The REST API as one sees it who may only look. */
  public RestClient viewer() {
    return new RestClient(plan().rest(), "viewer", credentials().viewer().password());
  }

  public Credentials credentials() {
    return installation.credentials(plan());
  }

  public Plan plan() {
    return installation.plan().orElseThrow();
  }

  /** All addresses, and the nodes as they are now. */
  public ClusterState state() {
    return new StatusReader(installation).read();
  }

  /** What the tests know of nodes, upgrades and devices, over the REST API. */
  public Operator operator() {
    return new Operator(admin());
  }

  /** Uploads a release that there was not yet, and returns its version. */
  public String newRelease() {
    try {
      String version = "1." + lastRelease.incrementAndGet() + ".0";
      Path ear = installation.directory().resolve("gateway-" + version + ".ear");
      ReleaseEar.write(project.gatewayEar(), ear, version);
      admin().upload("releases", ear);
      return version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the management server as {@link #kill} does. */
  public void killManagement() {
    kill(plan().gms().name());
  }

  /**
   * Ends a server as a power cut would: it can do nothing more, and nothing starts it again before
   * {@link #restart}.
   */
  public void kill(String server) {
    ProcessHandle supervisor = supervisor(installation.server(server));
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(supervisor), supervisor.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private static ProcessHandle supervisor(Path server) {
    try {
      long pid = Json.MAPPER.readTree(server.resolve("process.json").toFile()).path("pid").asLong();
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts what does not run. */
  public void restart() throws IOException {
    up();
  }

  /** Where a server's files are. */
  public Path directory(String server) {
    return installation.server(server);
  }

  /** Where to look when a test fails. */
  public String logs() {
    return Stream.concat(
            Stream.of(plan().gms().name()), plan().gateways().stream().map(Plan.Gateway::name))
        .map(name -> new ServerProcess(name, installation.server(name)).log().toString())
        .reduce("Logs:", (text, log) -> text + "\n  " + log);
  }

  @Override
  public void close() throws IOException {
    cluster.down();
  }
}

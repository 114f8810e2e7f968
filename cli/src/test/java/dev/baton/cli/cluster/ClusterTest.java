package dev.baton.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.Project;
import dev.baton.cli.rest.FakeApi;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.Json;
import dev.baton.cli.terminal.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script for the application server, and with an API that agrees to everything. */
class ClusterTest {

  private static final Plan.Size SIZE = new Plan.Size(1, 1, 100);
  private static final Ports.Base BASE = Ports.Base.block(21_500);
  private static final String UP = "echo 'x INFO [a] (b) WFLYSRV0025: started'; exec sleep 600";

  @TempDir private Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Project project = new Project(Path.of("unset"));
  private Installation installation = new Installation(Path.of("unset"));

  @BeforeEach
  void build() throws IOException {
    project = new Project(directory);
    installation = project.installation();
    for (String file :
        List.of(
            "ear/gms/target/gms.ear",
            "ear/gateway/target/gateway.ear",
            "ear/server/target/wildfly-1/jboss-modules.jar",
            "ear/server/target/wildfly-1/standalone/configuration/baton-gms.xml",
            "ear/server/target/wildfly-1/standalone/configuration/baton-gateway.xml",
            "ear/server/target/wildfly-1/standalone/configuration/logging.properties")) {
      Files.createDirectories(Objects.requireNonNull(directory.resolve(file).getParent()));
      Files.writeString(directory.resolve(file), file);
    }
    standalone(UP);
  }

  @AfterEach
  void stopWhatIsLeft() throws IOException {
    cluster().down();
  }

  private void standalone(String script) throws IOException {
    Path file = directory.resolve("ear/server/target/wildfly-1/bin/standalone.sh");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Cluster cluster() {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Cluster(project, installation, JavaOptions.LASTING, new Progress(out, false, 100));
  }

  private Plan planned() throws IOException {
    Plan plan = Plan.choose(SIZE, Ports.from(BASE));
    installation.create(plan);
    return plan;
  }

  /** Does not open the console's port before the servers' start has found it free. */
  private FakeApi api(Plan plan) throws IOException {
    return new FakeApi(plan.gms().console())
        .answer(
            "GET physical-nodes",
            200,
            """
            {"items":[{"name":"gw-1-n1","server":"gw-1","version":"1.0.0","state":"SERVING",
                       "logicalNodes":["ln-1"],"health":{"status":"UP"}}],"total":1}
            """)
        .answer("POST releases", 201, "{\"version\":\"1.0.0\"}");
  }

  @Test
  void whatRunsIsLeftAlone() throws IOException {
    Plan plan = planned();
    for (String server : plan.serverNames()) {
      Files.createDirectories(installation.server(server));
      new ServerProcess(server, installation.server(server))
          .start(project.wildfly(), "any.xml", "");
    }
    installation.markProvisioned();
    assertThat(cluster().up(SIZE, BASE)).isEqualTo(Cluster.Outcome.ALREADY_RUNNING);
    try (FakeApi _ = api(plan)) {
      ClusterState state = new StatusReader(installation).requireRunning();
      assertThat(state.running()).isTrue();
      assertThat(state.gateways())
          .extracting(ClusterState.Gateway::server, ClusterState.Gateway::state)
          .containsExactly(tuple("gw-1", "SERVING"), tuple("gw-2", "EMPTY"));
    }
    assertThat(cluster().down()).containsExactly("gw-1", "gw-2", "gms-1");
    assertThat(new StatusReader(installation).read().running()).isFalse();
  }

  @Test
  void theFirstRollOutIsTakenUpWhereItWasBrokenOff() throws IOException {
    Plan plan = planned();
    try (FakeApi api = api(plan)) {
      api.answer("GET servers", 200, "{\"items\":[{\"name\":\"gw-1\"}],\"total\":1}");
      PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
      new FirstRollOut(project, installation, plan, new Progress(out, false, 100))
          .run(cluster().client(plan));
      assertThat(api.calls())
          .filteredOn(call -> call.what().startsWith("POST"))
          .extracting(FakeApi.Call::what)
          .containsExactly("POST servers", "POST logical-nodes", "POST releases", "POST devices");
    }
    assertThat(installation.provisioned()).isTrue();
  }

  @Test
  void aTakenPortIsNamedAndNothingIsStarted() throws IOException {
    Plan plan = planned();
    try (ServerSocket _ =
        new ServerSocket(plan.gms().broker(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> cluster().up(SIZE, BASE))
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining("Port " + plan.gms().broker() + " of gms-1");
    }
    assertThat(ActiveInstallation.runs(installation)).isFalse();
  }

  @Test
  void aServerThatDiesWhileStartingIsNamedWithItsErrorAndLogAndTheOthersAreStopped()
      throws IOException {
    standalone("echo '1 ERROR [a] (b) out of luck'; exit 1");
    assertThatThrownBy(() -> cluster().up(SIZE, BASE))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("out of luck")
        .hasMessageContaining("console.log");
    assertThat(ActiveInstallation.runs(installation)).isFalse();
  }

  @Test
  void aCrashedServerIsShownAsSuch() throws Exception {
    Plan plan = planned();
    Files.createDirectories(installation.server("gw-1"));
    ServerProcess server = new ServerProcess("gw-1", installation.server("gw-1"));
    server.start(project.wildfly(), "any.xml", "");
    Process killer = new ProcessBuilder("kill", "-9", Long.toString(pidOf(plan))).start();
    assertThat(killer.waitFor()).isZero();
    await(server, ServerProcess.State.CRASHED);
    assertThat(new StatusReader(installation).read().gateways().getFirst().process())
        .isEqualTo("CRASHED");
  }

  private long pidOf(Plan plan) throws IOException {
    String json =
        Files.readString(
            installation.server(plan.gateways().getFirst().name()).resolve("process.json"));
    return Json.MAPPER.readTree(json).path("pid").asLong();
  }

  private static void await(ServerProcess server, ServerProcess.State state) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (server.state() != state) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void onlyOneProgramStartsAndStopsTheServersAtATime() throws IOException {
    try (ClusterLock _ = ClusterLock.take(installation)) {
      assertThatThrownBy(() -> ClusterLock.take(installation))
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining("Another bin/baton");
    }
    try (ClusterLock again = ClusterLock.take(installation);
        Stream<Path> files = Files.list(installation.directory())) {
      assertThat(again).isNotNull();
      assertThat(files).isNotEmpty();
    }
  }
}

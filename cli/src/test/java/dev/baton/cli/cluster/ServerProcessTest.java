package dev.baton.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the application server's place. */
class ServerProcessTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private Path directory;
  private Path base = Path.of("unset");
  private ServerProcess server = new ServerProcess("gw-1", Path.of("unset"));

  @BeforeEach
  void prepare() throws IOException {
    base = directory.resolve("with a space/gw-1");
    Files.createDirectories(base);
    server = new ServerProcess("gw-1", base);
  }

  @AfterEach
  void stopWhatIsLeft() throws IOException {
    server.stop(LIMIT);
  }

  private void start(String script) throws IOException {
    Path standalone = directory.resolve("wildfly/bin/standalone.sh");
    Files.createDirectories(standalone.getParent());
    Files.writeString(standalone, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(standalone, PosixFilePermissions.fromString("rwx------"));
    server.start(directory.resolve("wildfly"), "baton-gateway.xml", "-Xmx64m");
  }

  private static void await(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(LIMIT.toNanos());
      Thread.onSpinWait();
    }
  }

  private boolean logged(String text) {
    try {
      return Files.readString(server.log()).contains(text);
    } catch (IOException notYet) {
      return false;
    }
  }

  @Test
  void aServerIsStartedAndStopped() throws IOException {
    assertThat(server.state()).isEqualTo(ServerProcess.State.STOPPED);
    start("echo up $JBOSS_BASE_DIR \"$@\"; sleep 600");
    await(() -> logged("up"));
    assertThat(server.state()).isEqualTo(ServerProcess.State.RUNNING);
    assertThat(Files.readString(server.log()))
        .contains("with a space/gw-1 -c baton-gateway.xml -P=")
        .contains("server.properties");
    assertThat(server.stop(LIMIT)).isTrue();
    assertThat(server.state()).isEqualTo(ServerProcess.State.STOPPED);
    assertThat(server.stop(LIMIT)).isFalse();
  }

  @Test
  void oneThatDoesNotListenIsStoppedByForce() throws IOException {
    start("trap '' TERM; echo deaf; while :; do sleep 1; done");
    await(() -> logged("deaf"));
    assertThat(server.stop(Duration.ofMillis(200))).isTrue();
    assertThat(server.state()).isEqualTo(ServerProcess.State.STOPPED);
  }

  @Test
  void oneThatEndsByItselfHasCrashed() throws IOException {
    start("exit 3");
    await(() -> server.state() == ServerProcess.State.CRASHED);
  }

  @Test
  void aJavaProcessWhoseScriptWasKilledIsStoppedToo() throws Exception {
    String base = this.base.toString();
    Process orphan =
        new ProcessBuilder(
                List.of("/bin/sh", "-c", "echo here; read _", "-Djboss.server.base.dir=" + base))
            .start();
    Process foreign =
        new ProcessBuilder(
                List.of(
                    "/bin/sh", "-c", "echo here; read _", "-Djboss.server.base.dir=" + base + "0"))
            .start();
    assertThat(orphan.inputReader().readLine()).isEqualTo("here");
    assertThat(foreign.inputReader().readLine()).isEqualTo("here");
    assertThat(server.stop(LIMIT)).isTrue();
    assertThat(orphan.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(foreign.isAlive()).isTrue();
    foreign.getOutputStream().close();
    assertThat(foreign.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}

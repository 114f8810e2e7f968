package dev.baton.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootLogTest {

  private static final String STARTING =
      "20:00:01,000 INFO  [org.jboss.as] (MSC service thread 1-1) WFLYSRV0049: WildFly starting\n";
  private static final String FAULT =
      "20:00:02,000 ERROR [org.jboss.msc.service.fail] (MSC service thread 1-2) MSC000001: Failed to start service a.b\n";
  private static final String STARTED =
      "20:00:03,000 INFO  [org.jboss.as] (Controller Boot Thread) WFLYSRV0025: WildFly started in 3000ms\n";
  private static final String STARTED_WITH_ERRORS =
      "20:00:03,000 ERROR [org.jboss.as] (Controller Boot Thread) WFLYSRV0026: WildFly started (with errors) in 3000ms\n";

  @TempDir private Path directory;

  private BootLog log(String... lines) throws IOException {
    return new BootLog(Files.writeString(directory.resolve("console.log"), String.join("", lines)));
  }

  @Test
  void aServerWithoutALogIsStarting() {
    assertThat(new BootLog(directory.resolve("none")).stage()).isEqualTo(BootLog.Stage.STARTING);
  }

  @Test
  void theStartIsOverWhenTheServerSaysSo() throws IOException {
    assertThat(log(STARTING).stage()).isEqualTo(BootLog.Stage.STARTING);
    assertThat(log(STARTING, STARTED).stage()).isEqualTo(BootLog.Stage.STARTED);
  }

  @Test
  void theFirstErrorSaysWhatWentWrong() throws IOException {
    BootLog log = log(STARTING, FAULT, STARTED_WITH_ERRORS);
    assertThat(log.stage()).isEqualTo(BootLog.Stage.STARTED_WITH_ERRORS);
    assertThat(log.firstError()).contains("MSC000001: Failed to start service a.b");
  }
}

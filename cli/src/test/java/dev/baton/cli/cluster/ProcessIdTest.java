package dev.baton.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessIdTest {

  @Test
  void aRunningProcessIsRecognised() {
    ProcessId ourselves = ProcessId.of(ProcessHandle.current()).orElseThrow();
    assertThat(ourselves.alive()).contains(ProcessHandle.current());
  }

  @Test
  void anotherProcessThatGotTheSameNumberIsNotTakenForIt() {
    ProcessId earlier = new ProcessId(ProcessHandle.current().pid(), "before/1");
    assertThat(earlier.alive()).isEmpty();
  }

  @Test
  void aProcessThatHasEndedIsGone() throws Exception {
    Process process = new ProcessBuilder("/bin/sh", "-c", "read _").start();
    ProcessId id = ProcessId.of(process.toHandle()).orElseThrow();
    assertThat(id.alive()).isPresent();
    process.getOutputStream().close();
    assertThat(process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(id.alive()).isEmpty();
  }
}

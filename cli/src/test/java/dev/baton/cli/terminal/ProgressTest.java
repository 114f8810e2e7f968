package dev.baton.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Progress progress(boolean terminal) {
    return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, 20);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutATerminalEveryChangeIsALine() {
    Progress progress = progress(false);
    progress.show("starting", "starting 1 s");
    progress.show("starting", "starting 2 s");
    progress.show("done", "done");
    assertThat(printed().lines()).containsExactly("starting 1 s", "done");
  }

  @Test
  void onATerminalTheStateIsRewrittenInPlaceAndNeverWiderThanIt() {
    Progress progress = progress(true);
    progress.show("a", "a state that is wider than the terminal");
    assertThat(printed()).isEqualTo("a state that is wid");
    progress.say("a line that stays");
    progress.done();
    assertThat(printed()).endsWith("\r\u001b[2K").contains("a line that stays\n");
  }
}

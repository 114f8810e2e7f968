package dev.baton.go.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that recurse: deep is fine, without end is Go's fatal error. */
@Tag("H7")
class GoRunTest {
  private static final String DEEP =
      """
      package main

      import "sync"

      var lock sync.RWMutex

      type node struct{ depth int }

      func (n *node) down(last int) int {
      	if n.depth == last {
      		return 0
      	}
      	lock.RLock()
      	lock.RUnlock()
      	return (&node{n.depth + 1}).down(last) + 1
      }

      func main() {
      	println((&node{}).down(%s))
      }
      """;

  private Path folder;

  @BeforeEach
  void folder(@TempDir Path given) {
    folder = given;
  }

  private record Ended(int status, String error) {}

  private Ended run(String text) throws Exception {
    Files.writeString(folder.resolve("deep.go"), text);
    Path error = folder.resolve("error");
    Process process = GoProcess.in(folder, "run", "deep.go").redirectError(error.toFile()).start();
    return new Ended(process.waitFor(), Files.readString(error));
  }

  @Test
  void deepRecursionHasItsResult() throws Exception {
    assertThat(run(DEEP.formatted("1_000_000"))).isEqualTo(new Ended(0, "1000000\n"));
  }

  @Test
  void recursionWithoutEndIsAFatalError() throws Exception {
    Ended ended = run(DEEP.formatted("-1"));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.error())
        .startsWith(
            """
            runtime: goroutine stack exceeds 1000000000-byte limit
            fatal error: stack overflow

            goroutine 1 [running]:
            """)
        .contains("main.(*node).down(...)\n")
        .contains(" frames elided...\n");
  }
}

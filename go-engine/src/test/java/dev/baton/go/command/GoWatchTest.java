package dev.baton.go.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that counts, with a ticker and goroutines, is edited while it runs: whatever an editor
 * does to its file, it counts on without a gap.
 */
@Tag("H1")
@Tag("H4")
class GoWatchTest {
  private static final String SERVER =
      """
      package main

      import (
      	"bufio"
      	"fmt"
      	"os"
      	"time"
      )

      type request struct{ at time.Time }

      var served = 0
      var requests = make(chan *request)

      func arrive() {
      	ticker := time.NewTicker(2 * time.Millisecond)
      	for range ticker.C {
      		requests <- &request{at: time.Now()}
      	}
      }

      func answer(r *request) string {
      	return fmt.Sprint("hit ", served)
      }

      func serve() {
      	for r := range requests {
      		served++
      		fmt.Println(answer(r))
      	}
      }

      func main() {
      	go arrive()
      	go serve()
      	bufio.NewReader(os.Stdin).ReadByte()
      	fmt.Println("bye")
      }
      """;

  private WatchedProgram server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = WatchedProgram.start(folder.resolve("server.go"), SERVER);
    server.printed("hit [0-9]+");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Another word for a hit is in force, and comes with the next request. */
  private void answersWith(String word) throws Exception {
    server.said("baton: now in force: answer");
    server.printed(word + " [0-9]+");
  }

  /** How often something was taken over or refused. */
  private long changes() {
    return server.messages().stream().filter(line -> !line.contains(" is empty;")).count();
  }

  /** The program ends as it would have without all edits, and has counted without a gap. */
  private void endsWithItsState() throws Exception {
    server.printed("[a-z]+ [0-9]+");
    assertThat(server.end()).isZero();
    server.printed("bye");
    List<Integer> counted = new ArrayList<>();
    for (String line : server.output()) {
      if (!line.equals("bye")) {
        counted.add(Integer.valueOf(line.substring(line.indexOf(' ') + 1)));
      }
    }
    for (int i = 0; i < counted.size(); i++) {
      assertThat(counted.get(i)).isEqualTo(i + 1);
    }
  }

  @Test
  void aSavedEditIsInForceWithTheNextRequestAndTheStateLivesOn() throws Exception {
    server.edit("\"hit \"", "\"visit \"");
    answersWith("visit");
    server.edit("\"visit \"", "\"call \"");
    answersWith("call");
    endsWithItsState();
    assertThat(changes()).isEqualTo(2);
  }

  @Test
  void aBrokenEditPrintsItsErrorsAndChangesNothing() throws Exception {
    server.edit("\"hit \", served", "\"hit \", m");
    server.said("baton: not taken over, nothing has changed:");
    server.said("./server.go:23:28: undefined: m");
    server.printed("hit [0-9]+");
    server.edit("\"hit \", m", "\"visit \", served");
    answersWith("visit");
    endsWithItsState();
    assertThat(server.output().stream().map(line -> line.replaceAll(" .*", "")).distinct())
        .containsExactly("hit", "visit", "bye");
  }

  @Test
  @Tag("H2")
  void aChangedLayoutIsRefusedWithTheReasonAndItsPlace() throws Exception {
    server.edit("struct{ at time.Time }", "struct{ from string; at time.Time }");
    server.said("baton: not taken over, nothing has changed:");
    server.said(
        "./server.go:10:6: type request struct{ at time.Time }: values of it may exist, their"
            + " layout cannot change");
    server.printed("hit [0-9]+");
    endsWithItsState();
  }

  @Test
  void aFileThatIsDeletedAndWrittenAnewIsTakenFromThenOn() throws Exception {
    String text = server.text();
    Files.delete(server.file());
    server.said("baton: server.go is gone; the program runs on without a change");
    server.printed("hit [0-9]+");
    server.save(text.replace("\"hit \"", "\"visit \""));
    answersWith("visit");
    endsWithItsState();
  }

  @Test
  void anEditorThatPutsAnotherFileInItsPlaceIsFollowed() throws Exception {
    for (String word : List.of("visit", "call")) {
      Path copy = server.file().resolveSibling("server.go.tmp");
      Files.writeString(copy, SERVER.replace("hit", word));
      Files.move(copy, server.file(), StandardCopyOption.ATOMIC_MOVE);
      answersWith(word);
    }
    endsWithItsState();
  }

  @Test
  void ofSeveralFastSavesTheLastStays() throws Exception {
    for (int i = 0; i < 20; i++) {
      server.save(SERVER.replace("hit", "visit"));
      server.save(SERVER.replace("hit", "call"));
    }
    server.printed("call [0-9]+");
    server.edit("\"call \"", "\"end \"");
    server.printed("end [0-9]+");
    endsWithItsState();
    // The server may answer once more between main's farewell and the exit, as in Go.
    assertThat(server.output().stream().filter(line -> !line.equals("bye")).toList().getLast())
        .startsWith("end ");
  }

  @Test
  void aFileThatIsEmptyForAWhileChangesNothing() throws Exception {
    server.save("");
    server.said("baton: server.go is empty; the program runs on without a change");
    server.printed("hit [0-9]+");
    server.save(SERVER.replace("hit", "visit"));
    answersWith("visit");
    endsWithItsState();
  }

  @Test
  void aTextThatIsSavedAgainIsNoChange() throws Exception {
    server.save(SERVER);
    server.save(SERVER + "// A comment.\n");
    server.edit("\"hit \"", "\"visit \"");
    answersWith("visit");
    endsWithItsState();
    assertThat(changes()).isEqualTo(1);
  }
}

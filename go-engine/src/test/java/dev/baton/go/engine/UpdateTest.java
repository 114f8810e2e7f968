package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.engine.journal.Entry;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.store.Version;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpdateTest {

  private static final String TEXT =
      """
      package main

      type T struct{ n int }

      var calls int

      const step = 1

      func value() int {
      	calls += step
      	return 10 + calls
      }

      func pair() (int, int) { return left(), right() }

      func left() int { return 1 }

      func right() int { return 1 }

      func (t *T) get() int { return t.n }

      func main() {}
      """;

  private Program program;

  @BeforeEach
  void compile() throws Exception {
    program = ProgramTest.program(TEXT);
    program.initialize(CallSettings.UNLIMITED);
  }

  private List<@Nullable Object> call(String function) throws Exception {
    return program.call(CallSettings.UNLIMITED, function);
  }

  @Test
  @Tag("H4")
  void callsRunTheNewVersionAndTheStateLivesOn() throws Exception {
    call("value");
    assertThat(program.update(TEXT.replace("10 +", "20 +")))
        .isInstanceOf(UpdateResult.Applied.class);
    assertThat(call("value")).containsExactly(22L);
  }

  @Test
  @Tag("H8")
  void whatHappenedIsKeptApartFromTheContent() throws Exception {
    program.update(TEXT.replace("10 +", "20 +"));
    program.update(TEXT.replace("10 +", "20 + nothing +"));
    program.rollback(program.history("value").getFirst());
    assertThat(program.journal().entries())
        .extracting(Entry::kind)
        .containsExactly(Entry.Kind.UPDATED, Entry.Kind.REFUSED, Entry.Kind.ROLLED_BACK);
    assertThat(program.journal().entries().get(1).lines())
        .singleElement()
        .asString()
        .contains("undefined: nothing");
    assertThat(program.history("value")).hasSize(3);
  }

  @Test
  @Tag("H3")
  void aRollbackAddsTheEarlierContentAsTheNewestVersion() throws Exception {
    call("value");
    program.update(TEXT.replace("10 +", "20 +"));
    Version first = program.history("value").getFirst();
    assertThat(program.rollback(first)).isInstanceOf(UpdateResult.Applied.class);
    assertThat(call("value")).containsExactly(12L);
    List<Version> history = program.history("value");
    assertThat(history)
        .hasSize(3)
        .isSortedAccordingTo((a, b) -> a.editTime().compareTo(b.editTime()));
    assertThat(history.getLast().source()).isEqualTo(first.source());
    assertThat(history).extracting(Version::id).containsOnly(first.id());
  }

  @Test
  @Tag("H2")
  void contentThatWasCompiledOnceIsNotCompiledAgain() {
    program.update(TEXT.replace("10 +", "20 +"));
    program.update(TEXT);
    program.update(TEXT.replace("10 +", "20 +"));
    List<Version> history = program.history("value");
    assertThat(history.getLast().code().values())
        .containsExactlyElementsOf(history.get(1).code().values());
  }

  @Test
  void aBrokenTextIsRefusedWithGosMessageAndChangesNothing() throws Exception {
    assertThat(program.update(TEXT.replace("return 10 + calls", "return \"ten\"")))
        .isEqualTo(
            new UpdateResult.Refused(
                List.of(
                    "./prog.go:11:9: cannot use \"ten\" (untyped string constant) as int value in"
                        + " return statement")));
    assertThat(call("value")).containsExactly(11L);
  }

  @Test
  void newFunctionsAndVariablesCanBeAdded() throws Exception {
    program.update(
        TEXT.replace("return 10 + calls", "return extra() + calls")
            + "\nvar more int\nfunc extra() int { more += 100; return more }\n");
    assertThat(call("value")).containsExactly(101L);
    assertThat(call("value")).containsExactly(202L);
  }

  @Test
  @Tag("H7")
  void aRenamedFunctionKeepsItsHistory() {
    program.update(TEXT.replace("value()", "worth()"));
    assertThat(program.history("worth")).hasSize(2);
    assertThat(program.history("worth").getLast().id().value()).isEqualTo("main.value");
  }

  @Test
  @Tag("H4")
  void functionsChangedTogetherTakeEffectTogether() throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicInteger halves = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    while (done.getCount() > 0) {
                      List<@Nullable Object> pair = call("pair");
                      if (!pair.getFirst().equals(pair.getLast())) {
                        halves.incrementAndGet();
                      }
                    }
                  } catch (Throwable e) {
                    failure.set(e);
                  }
                });
    for (int i = 2; i < 200; i++) {
      String next =
          TEXT.replace("left() int { return 1", "left() int { return " + i)
              .replace("right() int { return 1", "right() int { return " + i);
      assertThat(program.update(next)).isInstanceOf(UpdateResult.Applied.class);
    }
    done.countDown();
    caller.join();
    assertThat(failure).hasNullValue();
    assertThat(halves).hasValue(0);
    assertThat(call("pair")).containsExactly(199L, 199L);
  }
}

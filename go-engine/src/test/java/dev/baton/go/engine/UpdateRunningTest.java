package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that run during an update end as they began, also where they come to new ground. */
@Tag("H4")
class UpdateRunningTest {

  private static final String TEXT =
      """
      import (
      	"sync/atomic"
      	"time"
      )
      var begun, goOn, result atomic.Int64
      const k = 7
      type T struct{ n int }
      func (t T) get() int { return t.n }
      func own() int { return helper() }
      func helper() int { return same(T{k}.get()) }
      func same[V any](v V) V { return v }
      func pause() { begun.Store(1); await(&goOn) }
      func await(n *atomic.Int64) int { for n.Load() == 0 { time.Sleep(time.Millisecond) }; return int(n.Load()) }
      func old() int { pause(); return own() }
      func spawn() { go func() { pause(); result.Store(int64(own())) }() }
      func wait() { await(&begun) }
      func open() { goOn.Store(1) }
      func ended() int { return await(&result) }
      """;

  private static FutureTask<@Nullable Object> calling(Running running) throws Exception {
    FutureTask<@Nullable Object> call = new FutureTask<>(() -> running.call("old"));
    Thread.ofPlatform().start(call);
    running.results("wait");
    return call;
  }

  /** None of what the old call comes to was ever called before the update. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          func helper() int { return same(T{k}.get()) } | func other() int { return 1 } | helper() | other()
          func helper() | func helper(n int) | return helper() | return helper(1)
          k = 7 | k = 8 | helper() | helper()
          n int } | s string; n int } | T{k} | T{"", 8}
          func (t T) get() int { return t.n } | func (t *T) get() int { return t.n } | T{k} | (&T{8})
          func same[V any](v V) V | func same[V any](v V, more ...V) V | T{k} | T{8}
          """)
  void aCallComesToFunctionsThatAreGoneOrOthers(
      String declared, String declaredNow, String used, String usedNow) throws Exception {
    Running running = Running.start(TEXT);
    FutureTask<@Nullable Object> call = calling(running);
    running.take(running.with(declared, declaredNow).replace(used, usedNow));
    running.results("open");
    assertThat(call.get(1, TimeUnit.MINUTES)).isEqualTo(7L);
  }

  @Test
  void aGoroutineComesToAFunctionThatIsGone() throws Exception {
    Running running = Running.start(TEXT);
    running.results("spawn");
    running.results("wait");
    running.take(running.with("func own() int { return helper() }\n", "").replace("own()", "1"));
    running.results("open");
    assertThat(running.call("ended")).isEqualTo(7L);
  }
}

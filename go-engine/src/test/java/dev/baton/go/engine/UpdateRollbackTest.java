package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Earlier versions come back, whatever has become of their functions since. */
@Tag("H3")
class UpdateRollbackTest {

  @Test
  void aFunctionThatWasGoneGoesOnWithItsHistory() throws Exception {
    Running running = Running.start("func g() int { return 2 }");
    running.edit("return 2", "return 3");
    List<Version> history = running.program().history("g");
    TypeId id = history.getFirst().id();
    running.edit("func g() int { return 3 }", "");
    for (Version version : history) {
      assertThat(running.program().rollback(version)).isInstanceOf(UpdateResult.Applied.class);
    }
    assertThat(running.call("g")).isEqualTo(3L);
    assertThat(running.program().functions()).containsEntry("g", id);
    assertThat(running.program().history(id)).hasSize(4);
  }

  @Test
  @Tag("H7")
  void aFunctionThatWasRenamedAndThenGoneComesBackUnderTheNameOfItsVersion() throws Exception {
    Running running = Running.start("func g() int { return 2 }");
    running.edit("g()", "h()");
    Version first = running.program().history("h").getFirst();
    running.edit("func h() int { return 2 }", "");
    running.program().rollback(first);
    assertThat(running.call("g")).isEqualTo(2L);
    assertThat(running.program().history("g").getFirst()).isEqualTo(first);
  }

  @Test
  @Tag("H7")
  void onlyTheFunctionsOwnNameIsAnotherAfterARenaming() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ count int }
            var t = T{1}
            func count(n int) string {
            	if n == t.count {
            		return "count"
            	}
            	return T{count: n}.get(2) + count(n-1) // count
            }
            func (t T) get(count int) string {
            	if count == 0 {
            		return ""
            	}
            	return "get" + t.get(count-1)
            }
            func f() string { return count(2) }
            """);
    Object before = running.call("f");
    running.take(
        running
            .with("func count(", "func depth(")
            .replace("+ count(n", "+ depth(n")
            .replace("{ return count(2", "{ return depth(2")
            .replace(") get(", ") fetch(")
            .replace(".get(", ".fetch("));
    Version first = running.program().history("depth").getFirst();
    Version method = running.program().history("T.fetch").getFirst();
    running.edit("return \"count\"", "return \"other\"");
    running.edit("\"get\" +", "\"fetch\" +");
    assertThat(running.program().rollback(first, method)).isInstanceOf(UpdateResult.Applied.class);
    assertThat(running.call("f")).isEqualTo(before);
  }

  @Test
  void twoVersionsOfOneFunctionAreNoRollback() throws Exception {
    Running running = Running.start("func f() int { return 1 }");
    running.edit("return 1", "return 222");
    List<Version> history = running.program().history("f");
    assertThatThrownBy(() -> running.program().rollback(history.get(0), history.get(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two versions of main.f");
    assertThat(running.call("f")).isEqualTo(222L);
  }
}

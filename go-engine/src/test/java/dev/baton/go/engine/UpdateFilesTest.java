package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.store.Version;
import dev.baton.go.syntax.Source;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs of several files, edit times from outside, and what becomes of cold versions. */
class UpdateFilesTest {

  private static final Source MAIN =
      new Source("main.go", "package main\nfunc f() int { return g() + h() }\nfunc main() {}\n");

  private static Source other(String g, String h) {
    return new Source(
        "other.go",
        "package main\nfunc g() int { return %s }\nfunc h() int { return %s }\n".formatted(g, h));
  }

  private static Object call(Program program) throws Exception {
    return List.copyOf(program.call(CallSettings.UNLIMITED, "f")).getFirst();
  }

  @Test
  @Tag("H4")
  void allFilesOfAProgramCanBeUpdatedTogether() throws Exception {
    Program program = Running.compiled(List.of(MAIN, other("1", "2")));
    assertThat(call(program)).isEqualTo(3L);
    Source main = new Source("main.go", MAIN.text().replace("g() +", "10*g() +"));
    assertThat(program.update(List.of(main, other("3", "4"))))
        .isInstanceOf(UpdateResult.Applied.class);
    assertThat(call(program)).isEqualTo(34L);
    assertThat(program.update(List.of(main, other("3", "x"))))
        .isEqualTo(new UpdateResult.Refused(List.of("other.go:3:23: undefined: x")));
    assertThatThrownBy(() -> program.update(main.text())).isInstanceOf(IllegalStateException.class);
    List<Version> g = program.history("g");
    List<Version> h = program.history("h");
    program.rollback(g.getFirst(), h.getFirst());
    assertThat(call(program)).isEqualTo(12L);
  }

  @Test
  @Tag("H3")
  void editTimesFromOutsideMustIncrease() throws Exception {
    Program program = Running.compiled(List.of(MAIN, other("1", "2")));
    Instant later = program.history("g").getFirst().editTime().plusSeconds(60);
    program.update(List.of(MAIN, other("5", "6")), later);
    assertThat(program.history("g")).extracting(Version::editTime).contains(later);
    assertThat(program.history("h").getLast().editTime()).isEqualTo(later);
    assertThat(program.update(List.of(MAIN, other("7", "8")), later))
        .isInstanceOf(UpdateResult.Refused.class);
    assertThat(program.update(List.of(MAIN, other("7", "6")), later))
        .isInstanceOf(UpdateResult.Refused.class);
    assertThat(program.update(List.of(MAIN, other("5", "6")), later))
        .isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(call(program)).isEqualTo(11L);
  }

  @Test
  @Tag("H3")
  void aRefusedUpdateUsesUpNoEditTime() throws Exception {
    Program program = Running.compiled(List.of(MAIN, other("1", "2")));
    Instant later = program.history("g").getFirst().editTime().plusSeconds(60);
    for (String wrong : List.of("x", "(", "\"\"")) {
      assertThat(program.update(List.of(MAIN, other(wrong, "2")), later))
          .isInstanceOf(UpdateResult.Refused.class);
    }
    assertThat(program.update(List.of(MAIN, other("5", "2")), later))
        .isInstanceOf(UpdateResult.Applied.class);
    assertThat(program.history("g").getLast().editTime()).isEqualTo(later);
  }

  @Test
  @Tag("H2")
  void coldVersionsGiveTheirClassesBackAndKeepTheirBytes() throws Exception {
    Program program = Running.compiled(List.of(MAIN, other("1", "2")));
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long before = classes.getUnloadedClassCount();
    int updates = 50;
    for (int i = 0; i < updates; i++) {
      program.update(List.of(MAIN, other("100 + " + i, "2")));
      call(program);
    }
    while (classes.getUnloadedClassCount() - before < updates - 1) {
      System.gc();
    }
    assertThat(program.history("g")).hasSize(updates + 1).noneMatch(v -> v.code().isEmpty());
  }
}

package dev.baton.go.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContentStoreTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ContentStore store = new ContentStore();

  private Version version(String name, int second, String source) {
    Version version =
        new Version(store.idOf(name), name, START.plusSeconds(second), source, Map.of());
    store.add(version);
    return version;
  }

  @Test
  @Tag("H3")
  void theVersionWhoseEditTimeIsNearestToNowIsChosen() {
    version("main.f", 1, "old");
    Version newest = version("main.f", 2, "new");
    assertThat(store.select(newest.id(), START.plusSeconds(9), v -> true)).contains(newest);
  }

  @Test
  @Tag("H3")
  void aVersionThatIsNotAdmittedIsPassedOver() {
    Version old = version("main.f", 1, "old");
    version("main.f", 2, "new");
    assertThat(store.select(old.id(), START.plusSeconds(9), v -> v.source().equals("old")))
        .contains(old);
  }

  @Test
  @Tag("H3")
  void versionsAreNeverAddedOutOfOrder() {
    Version newest = version("main.f", 2, "new");
    assertThatThrownBy(() -> store.add(newest.at(START)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.history("main.f")).containsExactly(newest);
  }

  @Test
  @Tag("H7")
  void aRenamedFunctionKeepsItsTypeIdAndHistory() {
    Version first = version("main.f", 1, "old");
    store.rename("main.f", "main.g");
    Version second = version("main.g", 2, "new");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(store.history("main.g")).containsExactly(first, second);
  }

  @Test
  @Tag("H5")
  void aNewFunctionUnderANameThatWasLeftIsAnotherOne() {
    Version first = version("main.f", 1, "old");
    store.rename("main.f", "main.g");
    assertThat(store.idOf("main.f")).isNotEqualTo(first.id());
  }

  @Test
  @Tag("H3")
  void theVersionBeforeATimeIsFound() {
    Version first = version("main.f", 1, "old");
    Version second = version("main.f", 2, "new");
    assertThat(store.before(first.id(), second.editTime())).isEqualTo(first);
  }
}

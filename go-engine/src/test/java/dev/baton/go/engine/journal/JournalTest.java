package dev.baton.go.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H8")
class JournalTest {
  private final Journal journal = new Journal(() -> Instant.EPOCH);

  @Test
  void entriesComeInTheirOrder() {
    journal.add(Entry.Kind.UPDATED, List.of("f", "g"));
    journal.note("one\ntwo");
    assertThat(journal.entries())
        .containsExactly(
            new Entry(Instant.EPOCH, Entry.Kind.UPDATED, List.of("f", "g")),
            new Entry(Instant.EPOCH, Entry.Kind.NOTE, List.of("one", "two")));
  }

  @Test
  void theOldestIsForgottenWhenThereAreTooMany() {
    for (int i = 0; i <= Journal.CAPACITY; i++) {
      journal.note("note " + i);
    }
    assertThat(journal.entries()).hasSize(Journal.CAPACITY);
    assertThat(journal.entries().getFirst().lines()).containsExactly("note 1");
  }
}

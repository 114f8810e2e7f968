package dev.baton.gms.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.audit.AuditEntry;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.support.Management;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G13")
class ReleaseRegisterTest {

  private static final ReleaseVersion VERSION = new ReleaseVersion("1.1.0");
  private static final PageRequest FIRST = new PageRequest(0, 10);

  private final Management gms = new Management();
  private final AuditLog audit = new AuditLog(gms.database.entities(), gms.clock);
  private final ReleaseRegister register =
      new ReleaseRegister(gms.database.entities(), audit, gms.clock);

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void aReleaseIsRegisteredOnceAndAuditedOnce() {
    assertThat(register("aa").created()).isTrue();
    assertThat(register("aa").created()).isFalse();

    assertThat(gms.database.inTransaction(() -> register.page(FIRST)).items())
        .extracting(Release::version)
        .containsExactly(VERSION);
    List<AuditEntry> entries = gms.database.inTransaction(() -> audit.page(FIRST)).items();
    assertThat(entries)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.who()).isEqualTo("alice");
              assertThat(entry.action()).isEqualTo("release.upload");
              assertThat(entry.subject()).isEqualTo("1.1.0");
            });
  }

  @Test
  void otherBytesUnderTheSameVersionAreRefused() {
    register("aa");

    assertThatThrownBy(() -> register("bb"))
        .isInstanceOf(ReleaseConflictException.class)
        .hasMessageContaining("aa")
        .hasMessageContaining("bb");
    assertThat(gms.database.inTransaction(() -> register.isKept("aa"))).isTrue();
    assertThat(gms.database.inTransaction(() -> register.isKept("bb"))).isFalse();
  }

  private UploadedRelease register(String sha256) {
    return gms.database.inTransaction(
        () -> register.register(new ReleaseDirectory.Stored(VERSION, sha256, 7), "alice"));
  }
}

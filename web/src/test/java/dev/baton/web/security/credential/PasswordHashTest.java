package dev.baton.web.security.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  /** Made by Python's hashlib.pbkdf2_hmac. */
  private static final String FROM_ELSEWHERE =
      "4096:c2FsdFNBTFRzYWx0:bsChdr5rXZNSXVkb0knUbDJX33s3cnMfcGsrOEocrSs=";

  @Test
  void matchesAHashThatAnotherProgramMade() {
    assertThat(PasswordHash.parse(FROM_ELSEWHERE).matches("pässword".toCharArray())).isTrue();
  }

  @Test
  void matchesThePasswordItWasMadeOfAndNoOther() {
    PasswordHash hash = PasswordHash.of("gläserne Tür".toCharArray(), 1_000);

    assertThat(hash.matches("gläserne Tür".toCharArray())).isTrue();
    assertThat(hash.matches("gläserne Tur".toCharArray())).isFalse();
    assertThat(hash.matches(new char[0])).isFalse();
  }

  @Test
  void readsWhatItWrites() {
    String encoded = PasswordHash.of("secret".toCharArray(), 1_000).encoded();

    assertThat(encoded).startsWith("1000:");
    assertThat(PasswordHash.parse(encoded).matches("secret".toCharArray())).isTrue();
    assertThat(PasswordHash.parse("  " + encoded + "\n").encoded()).isEqualTo(encoded);
  }

  @Test
  void saltsEachHashAnew() {
    assertThat(PasswordHash.of("same".toCharArray(), 1_000).encoded())
        .isNotEqualTo(PasswordHash.of("same".toCharArray(), 1_000).encoded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "1000:c2FsdHNhbHQ=",
        "many:c2FsdHNhbHQ=:aGFzaGhhc2g=",
        "1:c2FsdHNhbHQ=:aGFzaGhhc2g=",
        "1000:c2FsdA==:aGFzaGhhc2g=",
        "1000:c2FsdHNhbHQ=:",
        "1000:*:aGFzaGhhc2g="
      })
  void refusesWhatIsNoHash(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

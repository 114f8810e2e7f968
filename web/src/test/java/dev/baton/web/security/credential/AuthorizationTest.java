package dev.baton.web.security.credential;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

  @Test
  void basicIsUtf8AndItsPasswordMayHaveColons() {
    String pair = Base64.getEncoder().encodeToString("admin:a:ü".getBytes(StandardCharsets.UTF_8));

    assertThat(Authorization.credentialIn("bAsIc  " + pair))
        .hasValueSatisfying(
            credential -> {
              var typed = (UsernamePasswordCredential) credential;
              assertThat(typed.getCaller()).isEqualTo("admin");
              assertThat(typed.getPasswordAsString()).isEqualTo("a:ü");
            });
  }

  @Test
  void bearerIsTheToken() {
    assertThat(Authorization.credentialIn("Bearer baton_x ")).contains(new BearerToken("baton_x"));
  }

  @Test
  void aTokenDoesNotShowInLogs() {
    assertThat(new BearerToken("baton_x")).asString().doesNotContain("baton_x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic !", "Basic OnBhc3N3b3Jk", "Digest x", "admin:secret"})
  void anythingElseIsNoCredential(String header) {
    assertThat(Authorization.credentialIn(header)).isEmpty();
  }
}

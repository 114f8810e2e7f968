package dev.baton.web.security;

import dev.baton.gms.token.AccessToken;
import dev.baton.gms.token.TokenRegister;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Makes bearer tokens and tells whose a presented one is. A token is 256 random bits; what is kept
 * of it is its HMAC-SHA256 under {@code baton.token.key}, so that a copy of the database logs
 * nobody in.
 */
@ApplicationScoped
public class Tokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "baton_";
  private static final int TOKEN_BYTES = 32;

  @Inject TokenRegister register;
  @Inject Config config;

  private final SecureRandom random = new SecureRandom();
  private Optional<SecretKeySpec> key = Optional.empty();

  /** A token and what is known of it; the only time that the token itself is told. */
  public record Made(String token, AccessToken entry) {}

  /** Whose a token is. */
  public record Holder(String account, Role role) {}

  @PostConstruct
  void readKey() {
    key =
        config
            .getOptionalValue("baton.token.key", String.class)
            .map(encoded -> new SecretKeySpec(Base64.getDecoder().decode(encoded), ALGORITHM));
  }

  /** Makes a token that its bearer is the account with that role by, for so long. */
  public Made make(@Nullable String name, String account, Role role, Duration lifetime) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Made(token, register.add(digest(token), name, account, role.word(), lifetime));
  }

  /** The holder of a token in force. */
  public Optional<Holder> verify(String token) {
    if (!token.startsWith(PREFIX) || key.isEmpty()) {
      return Optional.empty();
    }
    return register
        .inForce(digest(token))
        .flatMap(entry -> Role.of(entry.role()).map(role -> new Holder(entry.account(), role)));
  }

  private String digest(String token) {
    SecretKeySpec secret =
        key.orElseThrow(
            () -> new IllegalStateException("Tokens need the configuration key baton.token.key"));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}

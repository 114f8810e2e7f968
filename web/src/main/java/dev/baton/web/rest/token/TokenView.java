package dev.baton.web.rest.token;

import dev.baton.gms.token.AccessToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token in force, without the token itself. */
public record TokenView(
    String id,
    @Nullable String name,
    String account,
    String role,
    Instant createdAt,
    Instant expiresAt) {

  static TokenView of(AccessToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.account(),
        token.role(),
        token.createdAt(),
        token.expiresAt());
  }
}

package dev.baton.web.rest.token;

import java.time.Instant;

/**
 * A token that was just made.
 *
 * @param token told this once, kept nowhere
 */
public record NewTokenView(String id, String token, String role, Instant expiresAt) {}

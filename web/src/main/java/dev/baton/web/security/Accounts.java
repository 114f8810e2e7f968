package dev.baton.web.security;

import dev.baton.web.security.credential.PasswordHash;
import dev.baton.web.security.credential.VerifiedPasswords;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The accounts of this installation: one for each role, named like it, present if its hash is
 * configured ({@code baton.account.admin}, {@code .operator}, {@code .viewer}). There are no
 * default passwords: an account without a hash can't log in. Safe for use by several threads.
 */
final class Accounts {

  private static final Duration REMEMBERED = Duration.ofSeconds(60);

  /** How many passwords are hashed at once: guesses must not take every core from the devices. */
  private static final int HASHED_AT_ONCE = 2;

  private final Map<Role, PasswordHash> hashes = new EnumMap<>(Role.class);
  private final VerifiedPasswords verified;
  private final Semaphore hashing = new Semaphore(HASHED_AT_ONCE, true);
  private final PasswordHash nobody;

  /**
   * Reads the accounts.
   *
   * @param configuration the value of a configuration key, if it has one
   * @throws IllegalArgumentException naming the key whose value is no hash
   */
  Accounts(Function<String, Optional<String>> configuration, Clock clock) {
    for (Role role : Role.values()) {
      String key = "baton.account." + role.word();
      configuration.apply(key).ifPresent(value -> hashes.put(role, parse(key, value)));
    }
    verified = new VerifiedPasswords(clock, REMEMBERED);
    nobody = PasswordHash.of("nobody".toCharArray(), PasswordHash.DEFAULT_ITERATIONS);
  }

  /** The role of the account, if it exists and the password is its own. */
  Optional<Role> verify(String account, char[] password) {
    Optional<Role> role = Role.of(account).filter(hashes::containsKey);
    if (role.isPresent() && verified.contains(account, password)) {
      return role;
    }
    // An unknown account takes as long as a known one: the answer's time tells nothing.
    PasswordHash hash = role.map(hashes::get).orElse(nobody);
    if (!matches(hash, password) || role.isEmpty()) {
      return Optional.empty();
    }
    verified.add(account, password);
    return role;
  }

  private boolean matches(PasswordHash hash, char[] password) {
    hashing.acquireUninterruptibly();
    try {
      return hash.matches(password);
    } finally {
      hashing.release();
    }
  }

  private static PasswordHash parse(String key, String value) {
    try {
      return PasswordHash.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }
}

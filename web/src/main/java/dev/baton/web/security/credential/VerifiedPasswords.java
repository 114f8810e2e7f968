package dev.baton.web.security.credential;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time which password was last found right for an account, so that a caller
 * who logs in with each call does not pay for PBKDF2 each time. Keeps keyed digests under a key
 * that is made at start and never leaves the process; no more than one for each account. Safe for
 * use by several threads.
 */
public final class VerifiedPasswords {

  private record Entry(ByteBuffer digest, Instant until) {}

  private final Clock clock;
  private final Duration lifetime;
  private final SecretKeySpec key;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** Remembers each password for so long. */
  public VerifiedPasswords(Clock clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Whether this password was found right for the account a short while ago. */
  public boolean contains(String account, char[] password) {
    Entry entry = entries.get(account);
    return entry != null
        && clock.instant().isBefore(entry.until())
        && MessageDigest.isEqual(entry.digest().array(), digest(password));
  }

  /** Takes note of a password that was found right for the account. */
  public void add(String account, char[] password) {
    entries.put(
        account, new Entry(ByteBuffer.wrap(digest(password)), clock.instant().plus(lifetime)));
  }

  private byte[] digest(char[] password) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}

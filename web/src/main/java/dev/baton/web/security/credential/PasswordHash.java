package dev.baton.web.security.credential;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA256, written as {@code
 * iterations:saltBase64:hashBase64}. Safe for use by several threads.
 */
public final class PasswordHash {

  /** For hashes made here; hashes from elsewhere keep the count that they state. */
  public static final int DEFAULT_ITERATIONS = 210_000;

  private static final int MINIMUM_ITERATIONS = 1_000;
  private static final int MAXIMUM_ITERATIONS = 10_000_000;
  private static final int MINIMUM_BYTES = 8;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Reads a stored hash.
   *
   * @throws IllegalArgumentException if it is not of the form, or too weak to be meant; the message
   *     does not repeat it
   */
  public static PasswordHash parse(String stored) {
    String[] parts = stored.strip().split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not of the form iterations:saltBase64:hashBase64");
    }
    int iterations = iterations(parts[0]);
    byte[] salt = bytes("salt", parts[1]);
    byte[] hash = bytes("hash", parts[2]);
    return new PasswordHash(iterations, salt, hash);
  }

  /** Hashes a password with a new salt. */
  public static PasswordHash of(char[] password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, iterations, salt, HASH_BYTES));
  }

  /** Whether this is the hash of that password. Takes equally long for every wrong one. */
  public boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, derive(password, iterations, salt, hash.length));
  }

  /** The form that {@link #parse} reads. */
  public String encoded() {
    Base64.Encoder base64 = Base64.getEncoder();
    return iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
  }

  private static int iterations(String text) {
    try {
      int iterations = Integer.parseInt(text);
      if (iterations >= MINIMUM_ITERATIONS && iterations <= MAXIMUM_ITERATIONS) {
        return iterations;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The iterations are not a whole number", e);
    }
    throw new IllegalArgumentException(
        "The iterations are not between " + MINIMUM_ITERATIONS + " and " + MAXIMUM_ITERATIONS);
  }

  private static byte[] bytes(String what, String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length < MINIMUM_BYTES) {
      throw new IllegalArgumentException(
          "The " + what + " is shorter than " + MINIMUM_BYTES + " bytes");
    }
    return bytes;
  }

  private static byte[] derive(char[] password, int iterations, byte[] salt, int length) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, length * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }
}

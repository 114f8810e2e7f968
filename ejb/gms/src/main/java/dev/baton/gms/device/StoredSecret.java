package dev.baton.gms.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What GMS keeps of a device's secret: salt and SHA-256 over the salt and the proof that the
 * gateway sends. Secrets of devices are long and random, unlike people's passwords, so that one
 * round is enough.
 */
final class StoredSecret {

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] salt;
  private final byte[] hash;

  StoredSecret(byte[] salt, byte[] hash) {
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  /** With a new salt. */
  static StoredSecret of(String proof) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new StoredSecret(salt, hash(salt, proof));
  }

  /** In constant time. */
  boolean matches(String proof) {
    return MessageDigest.isEqual(hash, hash(salt, proof));
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] hash() {
    return hash.clone();
  }

  private static byte[] hash(byte[] salt, String proof) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(proof.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

package dev.baton.cli.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The forms in which servers keep passwords that they only have to check. */
final class PasswordHash {

  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private PasswordHash() {}

  /** {@code iterations:salt:hash} of PBKDF2 with HMAC-SHA256, salt and hash in Base64. */
  static String pbkdf2(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return ITERATIONS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform lacks PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** What WildFly's property realms keep: the digest that HTTP Digest works with. */
  static String realm(String user, String realm, String password) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5")
              .digest((user + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}

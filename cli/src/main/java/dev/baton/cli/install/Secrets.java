package dev.baton.cli.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords and keys of an installation, made once by a cryptographic random generator.
 *
 * @param ticketKey the master key that GMS signs tickets with, Base64
 * @param tokenKey the key that REST tokens are signed with, Base64
 */
public record Secrets(
    String admin,
    String operator,
    String viewer,
    String broker,
    String management,
    String database,
    String device,
    String ticketKey,
    String tokenKey) {

  private static final int PASSWORD_BYTES = 18;
  private static final int KEY_BYTES = 32;

  /** New secrets. */
  public static Secrets random() {
    SecureRandom random = new SecureRandom();
    return new Secrets(
        password(random),
        password(random),
        password(random),
        password(random),
        password(random),
        password(random),
        password(random),
        key(random),
        key(random));
  }

  /** The key of one server, from which neither the master key nor another server's follows. */
  String serverTicketKey(String server) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(ticketKey), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(server.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private static String password(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, PASSWORD_BYTES));
  }

  private static String key(SecureRandom random) {
    return Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES));
  }

  private static byte[] bytes(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "secrets";
  }
}

package dev.baton.contracts;

import dev.baton.contracts.id.DeviceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What travels from gateway to GMS in place of a device's password: a digest bound to the device,
 * so that the password itself never leaves the gateway it was typed at.
 */
public final class SecretProof {

  private SecretProof() {}

  /** URL-safe Base64 of SHA-256 over the device's id, a zero byte and the password. */
  public static String of(DeviceId device, byte[] password) {
    MessageDigest digest = sha256();
    digest.update(device.value().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(password));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

package dev.baton.contracts;

import dev.baton.contracts.id.ServerName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies tickets for one server (HMAC-SHA256). GMS derives each server's key from its
 * master key; a gateway knows only its own, so one that is broken into can't forge tickets for
 * another. Safe for use by several threads.
 */
public final class TicketKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "b1.";

  private final SecretKeySpec key;

  private TicketKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The key that GMS uses for a server. */
  public static TicketKey derivedFrom(byte[] masterKey, ServerName server) {
    return new TicketKey(
        new TicketKey(masterKey).mac(server.value().getBytes(StandardCharsets.UTF_8)));
  }

  /** A server's own key, as it was derived when the server was installed. */
  public static TicketKey of(byte[] serverKey) {
    return new TicketKey(serverKey.clone());
  }

  /** This key's bytes, to be kept in the server's own configuration. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  /** The ticket in the form that a device presents. */
  public String sign(Ticket ticket) {
    byte[] body = WireFormat.encode(ticket);
    return PREFIX + base64(body) + "." + base64(mac(body));
  }

  /** Whether a password has the form of a ticket at all, valid or not. */
  public static boolean looksLikeTicket(String password) {
    return password.startsWith(PREFIX);
  }

  /** The ticket, if this key signed it. The caller still checks device, node, expiry and epoch. */
  public Optional<Ticket> verify(String presented) {
    String[] parts = presented.split("\\.", -1);
    if (parts.length != 3 || !looksLikeTicket(presented)) {
      return Optional.empty();
    }
    try {
      byte[] body = Base64.getUrlDecoder().decode(parts[1]);
      byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
      return MessageDigest.isEqual(signature, mac(body))
          ? Optional.of(WireFormat.decode(body, Ticket.class))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

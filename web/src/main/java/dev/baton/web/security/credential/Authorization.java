package dev.baton.web.security.credential;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code Authorization} header of HTTP. */
public final class Authorization {

  private Authorization() {}

  /** The credential in a header of the schemes Basic (RFC 7617, UTF-8) and Bearer (RFC 6750). */
  public static Optional<Credential> credentialIn(String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(parts[1]);
      case "bearer" -> Optional.of(new BearerToken(parts[1].strip()));
      default -> Optional.empty();
    };
  }

  private static Optional<Credential> basic(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(
              new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}

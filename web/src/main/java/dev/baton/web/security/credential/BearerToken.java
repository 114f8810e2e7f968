package dev.baton.web.security.credential;

import jakarta.security.enterprise.credential.Credential;

/** A token as a caller presents it. */
public record BearerToken(String value) implements Credential {

  @Override
  public String toString() {
    return "BearerToken[…]";
  }
}

package dev.baton.gateway.config;

import org.jspecify.annotations.Nullable;

/** A setting is missing or can't be used; the gateway does not start. */
public final class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettingException(String key, @Nullable String fault, @Nullable Throwable cause) {
    super("Setting " + key + " " + fault, cause);
  }
}

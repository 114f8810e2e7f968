package dev.baton.gateway.report;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Names this run of the process. */
@Singleton
public final class BootId {

  private final String value = UUID.randomUUID().toString();

  /** The same for as long as the process lives. */
  public String value() {
    return value;
  }
}

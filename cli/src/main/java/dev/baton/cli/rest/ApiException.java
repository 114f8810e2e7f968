package dev.baton.cli.rest;

import dev.baton.cli.terminal.CliFailure;

/** The management service refused a call, or did not answer it. */
public final class ApiException extends CliFailure {

  private static final long serialVersionUID = 1L;

  private final int status;

  ApiException(int status, String message) {
    super(message);
    this.status = status;
  }

  ApiException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /** The HTTP status, 0 if there was no answer. */
  public int status() {
    return status;
  }
}

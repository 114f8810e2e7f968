package dev.baton.cli.terminal;

/** The command could not do its work; the message is the one line that the user reads. */
public class CliFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CliFailure(String message) {
    super(message);
  }

  public CliFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.baton.cli.terminal;

/** Something that the command line knows by name and that this release does not do. */
public final class NotYet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotYet(String what) {
    super("not yet: " + what);
  }
}

package dev.baton.cli.terminal;

/**
 * Something to do if the program is ended from outside, by Ctrl-C or a signal, before this is
 * closed. It runs on a thread of its own while the program's other threads still run.
 */
public final class OnInterrupt implements AutoCloseable {

  private final Thread hook;

  public OnInterrupt(Runnable action) {
    hook = new Thread(action, "on-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The action runs now, and must.
      Thread.currentThread().interrupt();
    }
  }
}

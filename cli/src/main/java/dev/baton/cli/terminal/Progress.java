package dev.baton.cli.terminal;

import java.io.PrintStream;

/**
 * Tells on standard error what is going on. On a terminal the present state is one line that is
 * rewritten in place; elsewhere each state is a line of its own, printed once. Safe for use by
 * several threads.
 */
public final class Progress {

  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean inPlace;
  private final int width;
  private String current = "";
  private String lastKey = "";

  public Progress(PrintStream out, boolean inPlace, int width) {
    this.out = out;
    this.inPlace = inPlace;
    this.width = width;
  }

  /** Progress on standard error; the launcher says whether that is a terminal, and how wide. */
  public static Progress onStandardError() {
    return new Progress(
        System.err,
        Boolean.getBoolean("baton.tty"),
        Math.max(40, Integer.getInteger("baton.columns", 100)));
  }

  /** Prints a line that stays. */
  public synchronized void say(String line) {
    clear();
    out.println(line);
    redraw();
  }

  /** Shows the present state, in place on a terminal and as a line elsewhere. */
  public void show(String state) {
    show(state, state);
  }

  /**
   * Shows the present state.
   *
   * @param key what counts as a change: where lines can't be rewritten, a state whose key is the
   *     same as the last one's is left out
   */
  public synchronized void show(String key, String state) {
    if (inPlace) {
      clear();
      current = state.length() < width ? state : state.substring(0, width - 1);
      redraw();
    } else if (!key.equals(lastKey)) {
      out.println(state);
    }
    lastKey = key;
  }

  /** Takes the present state off the terminal. */
  public synchronized void done() {
    clear();
    current = "";
    out.flush();
  }

  private void clear() {
    if (inPlace && !current.isEmpty()) {
      out.print(CLEAR_LINE);
    }
  }

  private void redraw() {
    if (inPlace && !current.isEmpty()) {
      out.print(current);
    }
    out.flush();
  }
}

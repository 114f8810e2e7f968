package dev.baton.go.runtime.frame;

/**
 * A call of a Go function.
 *
 * @param function as {@code runtime.Func.Name} gives it
 * @param line 0 if it is not known
 * @param plain whether the function is known to take nothing
 */
public record Frame(String function, String file, int line, boolean plain) {
  private static final String RUNTIME = "/usr/local/go/src/runtime/";

  /** One of a function that Go's run-time system has, which is not a Go function here. */
  public static Frame ofRuntime(String function, String file, int line) {
    return new Frame("runtime." + function, RUNTIME + file, line, true);
  }
}

package dev.baton.go.runtime.frame;

/** The names of the methods that functions are compiled to; they tell what traces need. */
public final class MethodNames {
  /** A method that only adapts what it calls, or is a part of the function that calls it. */
  public static final String ADAPTER = "call";

  private static final String PLAIN = "()";

  private MethodNames() {}

  /** The method of a Go function. */
  public static String of(String function, boolean takesNothing) {
    if (takesNothing) {
      return function + PLAIN;
    }
    return function.equals(ADAPTER) ? function + "$" : function;
  }

  /** Whether a function takes nothing; closures may capture something. */
  public static boolean takesNothing(String method) {
    return method.endsWith(PLAIN);
  }
}

package dev.baton.go.runtime.frame;

/**
 * The names of functions, such as {@code main.(*T).m}, in the names of the classes that they are
 * compiled to. Characters that the JVM gives a meaning to are replaced by their full-width forms.
 */
public final class FunctionNames {
  private static final String SPECIAL = ".;[/<>:\\";
  private static final int FULL_WIDTH = 0xFEE0;

  private FunctionNames() {}

  /** The simple name of a class for a function of that name. */
  public static String toClass(String function) {
    StringBuilder name = new StringBuilder(function.length());
    for (int i = 0; i < function.length(); i++) {
      char c = function.charAt(i);
      name.append(SPECIAL.indexOf(c) >= 0 ? (char) (c + FULL_WIDTH) : c);
    }
    return name.toString();
  }

  /** The function whose class has that simple name, which the JVM may have added something to. */
  public static String ofClass(String simpleName) {
    int added = simpleName.indexOf('/');
    String own = added < 0 ? simpleName : simpleName.substring(0, added);
    StringBuilder name = new StringBuilder(own.length());
    for (int i = 0; i < own.length(); i++) {
      char c = own.charAt(i);
      boolean replaced = c > FULL_WIDTH && SPECIAL.indexOf(c - FULL_WIDTH) >= 0;
      name.append(replaced ? (char) (c - FULL_WIDTH) : c);
    }
    return name.toString();
  }
}

package dev.baton.go.update;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that stand in the interface types of a text: their methods, and a few more. */
public final class InterfaceMethods {
  private static final Pattern HEAD = Pattern.compile("\\binterface\\s*\\{");

  private InterfaceMethods() {}

  /** All names between the braces of interface types. */
  public static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      names.addAll(Mentions.in(text.substring(head.end(), closingBrace(text, head.end()))));
    }
    return names;
  }

  private static int closingBrace(String text, int from) {
    int depth = 1;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
      at++;
    }
    return at;
  }
}

package dev.baton.go.update;

import java.util.HashSet;
import java.util.Set;

/** The names that a piece of a text mentions, outside comments and quotes. */
public final class Mentions {
  private final String text;
  private final Set<String> found = new HashSet<>();
  private int at;

  private Mentions(String text) {
    this.text = text;
  }

  /** All identifiers and keywords of a text. */
  public static Set<String> in(String text) {
    Mentions mentions = new Mentions(text);
    while (mentions.at < text.length()) {
      mentions.step();
    }
    return mentions.found;
  }

  private void step() {
    char c = text.charAt(at);
    if (Character.isJavaIdentifierStart(c) && c != '$') {
      int start = at;
      while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
        at++;
      }
      found.add(text.substring(start, at));
    } else if (c == '"' || c == '\'' || c == '`') {
      quoted(c);
    } else if (text.startsWith("//", at)) {
      skipTo("\n");
    } else if (text.startsWith("/*", at)) {
      skipTo("*/");
    } else {
      at++;
    }
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
    }
    at++;
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at + 2);
    at = found < 0 ? text.length() : found + end.length();
  }
}

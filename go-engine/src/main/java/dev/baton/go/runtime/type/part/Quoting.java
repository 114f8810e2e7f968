package dev.baton.go.runtime.type.part;

/** Quoted strings within the text of a type. */
final class Quoting {
  private Quoting() {}

  static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

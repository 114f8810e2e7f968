package dev.baton.device.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recursive descent over RFC 8259; {@code null} stands in lists and objects as {@link Null}. */
final class JsonReader {
  /** What a device is sent is flat; deeper than this is an attack on its stack. */
  private static final int MAX_DEPTH = 32;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** JSON's null, which a field may hold without being absent from the grammar. */
  enum Null {
    NULL
  }

  static JsonObject readObject(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at != text.length()) {
      throw reader.unexpected("the end");
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new MalformedJsonException("An object was expected");
  }

  // value = object | array | string | number | "true" | "false" | "null"
  private Object value() {
    skipSpace();
    char next = peek();
    return switch (next) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", Null.NULL);
      default -> number();
    };
  }

  // object = "{" [ string ":" value { "," string ":" value } ] "}"
  private JsonObject object() {
    enter();
    Map<String, Object> fields = new HashMap<>();
    expect('{');
    skipSpace();
    if (peek() != '}') {
      do {
        skipSpace();
        String name = string();
        skipSpace();
        expect(':');
        fields.put(name, value());
        skipSpace();
      } while (take(','));
    }
    expect('}');
    depth--;
    return new JsonObject(fields);
  }

  // array = "[" [ value { "," value } ] "]"
  private List<Object> array() {
    enter();
    List<Object> elements = new ArrayList<>();
    expect('[');
    skipSpace();
    if (peek() != ']') {
      do {
        elements.add(value());
        skipSpace();
      } while (take(','));
    }
    expect(']');
    depth--;
    return elements;
  }

  private String string() {
    expect('"');
    StringBuilder content = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw unexpected("no control character");
      }
      content.append(c == '\\' ? escaped() : c);
    }
    at++;
    return content.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw unexpected("an escape");
    };
  }

  private char hexadecimal() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected("a hexadecimal digit");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String literal = text.substring(start, at);
    try {
      return literal.chars().allMatch(c -> c == '-' || Character.isDigit(c))
          ? (Number) Long.valueOf(literal)
          : Double.valueOf(literal);
    } catch (NumberFormatException e) {
      at = start;
      throw unexpected("a value");
    }
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw unexpected(word);
    }
    at += word.length();
    return value;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw unexpected("less depth");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw unexpected("more");
    }
    return text.charAt(at);
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!take(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  private MalformedJsonException unexpected(String wanted) {
    return new MalformedJsonException(wanted + " was expected at character " + at);
  }
}

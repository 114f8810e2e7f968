package dev.baton.go.syntax;

import java.io.ByteArrayOutputStream;

/**
 * What rune and string literals mean. The texts are those of literals that the lexer found no fault
 * with.
 */
public final class Quoted {
  private final String text;
  private int offset = 1;

  private Quoted(String text) {
    this.text = text;
  }

  /** The bytes of a string literal, in double quotes or back quotes. */
  public static byte[] bytes(String literal) {
    return literal.charAt(0) == '`' ? raw(literal) : new Quoted(literal).interpreted();
  }

  /** The value of a rune literal. */
  public static int rune(String literal) {
    Quoted quoted = new Quoted(literal);
    return literal.charAt(1) == '\\' ? quoted.escape() : literal.codePointAt(1);
  }

  private static byte[] raw(String literal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(literal.length());
    for (int i = 1; i < literal.length() - 1; i += Character.charCount(literal.codePointAt(i))) {
      if (literal.charAt(i) != '\r') {
        utf8(literal.codePointAt(i), bytes);
      }
    }
    return bytes.toByteArray();
  }

  private byte[] interpreted() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    while (offset < text.length() - 1) {
      int c = text.codePointAt(offset);
      if (c != '\\') {
        offset += Character.charCount(c);
        utf8(c, bytes);
      } else if (isByte(text.charAt(offset + 1))) {
        bytes.write(escape());
      } else {
        utf8(escape(), bytes);
      }
    }
    return bytes.toByteArray();
  }

  /** Whether an escape that starts so stands for a byte and not for a code point. */
  private static boolean isByte(char escape) {
    return escape == 'x' || (escape >= '0' && escape <= '7');
  }

  private int escape() {
    char c = text.charAt(offset + 1);
    offset += 2;
    return switch (c) {
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      case 'x' -> digits(2, 16);
      case 'u' -> digits(4, 16);
      case 'U' -> digits(8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        offset--;
        yield digits(3, 8);
      }
      default -> c;
    };
  }

  private int digits(int count, int base) {
    int value = Integer.parseInt(text, offset, offset + count, base);
    offset += count;
    return value;
  }

  private static void utf8(int c, ByteArrayOutputStream bytes) {
    if (c < 0x80) {
      bytes.write(c);
    } else if (c < 0x800) {
      bytes.write(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
      bytes.write(0xE0 | (c >> 12));
      continuation(c >> 6, bytes);
    } else {
      bytes.write(0xF0 | (c >> 18));
      continuation(c >> 12, bytes);
      continuation(c >> 6, bytes);
    }
    if (c >= 0x80) {
      continuation(c, bytes);
    }
  }

  private static void continuation(int bits, ByteArrayOutputStream bytes) {
    bytes.write(0x80 | (bits & 0x3F));
  }
}

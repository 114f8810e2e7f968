package dev.baton.go.runtime.text;

/** Which runes Go prints as they are. */
public final class Printable {
  private Printable() {}

  /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
  public static boolean isPrint(int rune) {
    return rune == ' ' || (isGraphic(rune) && Character.getType(rune) != Character.SPACE_SEPARATOR);
  }

  /** The same and all other spaces. */
  public static boolean isGraphic(int rune) {
    if (!Character.isValidCodePoint(rune)) {
      return false;
    }
    return switch (Character.getType(rune)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

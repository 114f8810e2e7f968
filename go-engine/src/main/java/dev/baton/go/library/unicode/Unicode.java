package dev.baton.go.library.unicode;

import dev.baton.go.library.text.Letters;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.text.Printable;
import dev.baton.go.runtime.value.GoString;

/** The functions of package unicode that are written in Java. */
public final class Unicode {
  private Unicode() {}

  public static boolean inClass(G g, GoString name, int rune) {
    return Classes.contains(name.toString(), rune);
  }

  private static int type(int rune) {
    return Character.isValidCodePoint(rune) ? Character.getType(rune) : Character.UNASSIGNED;
  }

  public static boolean IsLetter(G g, int rune) {
    return Character.isLetter(rune);
  }

  public static boolean IsDigit(G g, int rune) {
    return Character.isDigit(rune);
  }

  public static boolean IsNumber(G g, int rune) {
    return Classes.contains("N", rune);
  }

  public static boolean IsUpper(G g, int rune) {
    return type(rune) == Character.UPPERCASE_LETTER;
  }

  public static boolean IsLower(G g, int rune) {
    return type(rune) == Character.LOWERCASE_LETTER;
  }

  public static boolean IsTitle(G g, int rune) {
    return type(rune) == Character.TITLECASE_LETTER;
  }

  public static boolean IsSpace(G g, int rune) {
    return Letters.isSpace(rune);
  }

  public static boolean IsControl(G g, int rune) {
    return type(rune) == Character.CONTROL;
  }

  public static boolean IsPunct(G g, int rune) {
    return Classes.contains("P", rune);
  }

  public static boolean IsSymbol(G g, int rune) {
    return Classes.contains("S", rune);
  }

  public static boolean IsMark(G g, int rune) {
    return Classes.contains("M", rune);
  }

  public static boolean IsGraphic(G g, int rune) {
    return Printable.isGraphic(rune);
  }

  public static boolean IsPrint(G g, int rune) {
    return Printable.isPrint(rune);
  }

  public static int ToUpper(G g, int rune) {
    return Letters.toUpper(rune);
  }

  public static int ToLower(G g, int rune) {
    return Letters.toLower(rune);
  }

  public static int ToTitle(G g, int rune) {
    return Letters.toTitle(rune);
  }

  public static int SimpleFold(G g, int rune) {
    return Letters.simpleFold(rune);
  }
}

package dev.baton.go.library.unicode;

import dev.baton.go.library.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** General categories and scripts by their names. */
public final class Classes {
  private static final String[] NAMES = new String[Character.FINAL_QUOTE_PUNCTUATION + 1];

  private static final Map<String, Optional<UnicodeScript>> SCRIPTS = new ConcurrentHashMap<>();

  static {
    NAMES[Character.UNASSIGNED] = "Cn";
    NAMES[Character.UPPERCASE_LETTER] = "Lu";
    NAMES[Character.LOWERCASE_LETTER] = "Ll";
    NAMES[Character.TITLECASE_LETTER] = "Lt";
    NAMES[Character.MODIFIER_LETTER] = "Lm";
    NAMES[Character.OTHER_LETTER] = "Lo";
    NAMES[Character.NON_SPACING_MARK] = "Mn";
    NAMES[Character.ENCLOSING_MARK] = "Me";
    NAMES[Character.COMBINING_SPACING_MARK] = "Mc";
    NAMES[Character.DECIMAL_DIGIT_NUMBER] = "Nd";
    NAMES[Character.LETTER_NUMBER] = "Nl";
    NAMES[Character.OTHER_NUMBER] = "No";
    NAMES[Character.SPACE_SEPARATOR] = "Zs";
    NAMES[Character.LINE_SEPARATOR] = "Zl";
    NAMES[Character.PARAGRAPH_SEPARATOR] = "Zp";
    NAMES[Character.CONTROL] = "Cc";
    NAMES[Character.FORMAT] = "Cf";
    NAMES[Character.PRIVATE_USE] = "Co";
    NAMES[Character.SURROGATE] = "Cs";
    NAMES[Character.DASH_PUNCTUATION] = "Pd";
    NAMES[Character.START_PUNCTUATION] = "Ps";
    NAMES[Character.END_PUNCTUATION] = "Pe";
    NAMES[Character.CONNECTOR_PUNCTUATION] = "Pc";
    NAMES[Character.OTHER_PUNCTUATION] = "Po";
    NAMES[Character.MATH_SYMBOL] = "Sm";
    NAMES[Character.CURRENCY_SYMBOL] = "Sc";
    NAMES[Character.MODIFIER_SYMBOL] = "Sk";
    NAMES[Character.OTHER_SYMBOL] = "So";
    NAMES[Character.INITIAL_QUOTE_PUNCTUATION] = "Pi";
    NAMES[Character.FINAL_QUOTE_PUNCTUATION] = "Pf";
  }

  private Classes() {}

  /** Whether a rune is of a category, given by one letter or two, or of a script. */
  public static boolean contains(String name, int rune) {
    if (!Character.isValidCodePoint(rune)) {
      return false;
    }
    if (name.length() <= 2 && !name.equals("Yi")) {
      String category = NAMES[Character.getType(rune)];
      return category.startsWith(name) && !category.equals("Cn");
    }
    return name.equals("White_Space") ? Letters.isSpace(rune) : isOfScript(name, rune);
  }

  /** Whether there is a class of this name. */
  public static boolean exists(String name) {
    if (name.length() <= 2 && !name.equals("Yi")) {
      for (String category : NAMES) {
        if (category != null && category.startsWith(name) && !category.equals("Cn")) {
          return true;
        }
      }
      return false;
    }
    return script(name).isPresent();
  }

  private static boolean isOfScript(String name, int rune) {
    UnicodeScript script = script(name).orElse(null);
    return script != null && UnicodeScript.of(rune) == script;
  }

  private static Optional<UnicodeScript> script(String name) {
    return SCRIPTS.computeIfAbsent(name, Classes::findScript);
  }

  private static Optional<UnicodeScript> findScript(String name) {
    try {
      return Optional.of(UnicodeScript.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}

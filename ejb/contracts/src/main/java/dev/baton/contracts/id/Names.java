package dev.baton.contracts.id;

import java.util.regex.Pattern;

/** The forms that names may have. */
final class Names {

  static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  static final Pattern TOPIC_LEVEL = Pattern.compile("[^/+#\\p{Cntrl}]{1,128}");

  private Names() {}

  static void check(String what, String value, Pattern form) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Not a " + what + ": \"" + value + "\" (expected the form " + form.pattern() + ")");
    }
  }
}

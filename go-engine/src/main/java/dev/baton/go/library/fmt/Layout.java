package dev.baton.go.library.fmt;

import dev.baton.go.runtime.text.Quoted;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.Runes;
import dev.baton.go.runtime.value.Utf8;

/** Puts texts in their width: padding, truncation, quotes. */
final class Layout {
  final TextBuffer out;
  final Flags flags;

  Layout(TextBuffer out, Flags flags) {
    this.out = out;
    this.flags = flags;
  }

  void padding(int count) {
    out.repeat(flags.zero && !flags.minus ? '0' : ' ', count);
  }

  void padded(GoString text) {
    if (!flags.hasWidth || flags.width == 0) {
      out.add(text);
      return;
    }
    int missing = flags.width - Runes.count(text);
    if (!flags.minus) {
      padding(missing);
    }
    out.add(text);
    if (flags.minus) {
      padding(missing);
    }
  }

  /** {@link #padded} of ASCII text. */
  void padded(String ascii) {
    padded(GoString.latin1(ascii));
  }

  /** Pads with spaces only. */
  void paddedWithSpaces(GoString text) {
    boolean zero = flags.zero;
    flags.zero = false;
    padded(text);
    flags.zero = zero;
  }

  void bool(boolean value) {
    padded(value ? "true" : "false");
  }

  void string(GoString text) {
    padded(truncated(text));
  }

  private GoString truncated(GoString text) {
    if (!flags.hasPrecision) {
      return text;
    }
    int at = 0;
    for (int runes = 0; runes < flags.precision && at < text.length(); runes++) {
      at += (int) (text.decode(at) >>> 32);
    }
    return text.slice(0, at);
  }

  /** The verb q of strings. */
  void quoted(GoString text) {
    GoString shown = truncated(text);
    TextBuffer quoted = new TextBuffer(shown.length() + 2);
    if (flags.sharp && Quoted.canBackquote(shown)) {
      quoted.add('`').add(shown).add('`');
    } else {
      Quoted.string(quoted, shown, flags.plus);
    }
    padded(quoted.toGoString());
  }

  /** The verb c. */
  void character(long rune) {
    padded(Runes.ofRune(rune));
  }

  /** The verb q of integers. */
  void quotedCharacter(long rune) {
    TextBuffer quoted = new TextBuffer(12);
    Quoted.rune(quoted, Utf8.valid(rune), flags.plus);
    padded(quoted.toGoString());
  }

  /** The verbs x and X of strings and bytes. */
  void hexadecimal(GoString bytes, boolean upper) {
    int count = flags.hasPrecision ? Math.min(flags.precision, bytes.length()) : bytes.length();
    int prefixes = !flags.sharp || count == 0 ? 0 : flags.space ? count : 1;
    int size = 2 * count + 2 * prefixes + (flags.space && count > 0 ? count - 1 : 0);
    int missing = flags.hasWidth ? flags.width - size : 0;
    if (!flags.minus) {
      padding(missing);
    }
    String digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    for (int i = 0; i < count; i++) {
      if (flags.space && i > 0) {
        out.add(' ');
      }
      if (i == 0 ? flags.sharp : flags.sharp && flags.space) {
        out.add('0').add(upper ? 'X' : 'x');
      }
      int value = bytes.byteAt(i);
      out.add(digits.charAt(value >> 4)).add(digits.charAt(value & 0xf));
    }
    if (flags.minus) {
      padding(missing);
    }
  }
}

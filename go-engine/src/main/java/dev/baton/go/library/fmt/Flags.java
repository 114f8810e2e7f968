package dev.baton.go.library.fmt;

/** What stands between a verb and its percent sign. */
final class Flags {
  int width;
  int precision;
  boolean hasWidth;
  boolean hasPrecision;
  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** The flag plus of {@code %+v}, which asks for field names. */
  boolean plusV;

  /** The flag sharp of {@code %#v}, which asks for Go syntax. */
  boolean sharpV;

  void clear() {
    width = 0;
    precision = 0;
    hasWidth = false;
    hasPrecision = false;
    minus = false;
    plus = false;
    sharp = false;
    space = false;
    zero = false;
    plusV = false;
    sharpV = false;
  }

  /** For the verb v the flags plus and sharp have meanings of their own. */
  void shiftForV() {
    if (sharp) {
      sharp = false;
      sharpV = true;
    }
    if (plus) {
      plus = false;
      plusV = true;
    }
  }

  void copyFrom(Flags other) {
    width = other.width;
    precision = other.precision;
    hasWidth = other.hasWidth;
    hasPrecision = other.hasPrecision;
    minus = other.minus;
    plus = other.plus;
    sharp = other.sharp;
    space = other.space;
    zero = other.zero;
    plusV = other.plusV;
    sharpV = other.sharpV;
  }
}

package dev.baton.web.problem;

import org.jspecify.annotations.Nullable;

/** A field of a body does not do. Thrown by the constructors of bodies. */
public final class FieldFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  public FieldFault(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Its name in the body that threw this. */
  public String field() {
    return field;
  }

  /** The value, which must be there. */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new FieldFault(field, "must not be left out or null");
    }
    return value;
  }

  /** The value, or another where it was left out, if it is in the range. */
  public static int inRange(String field, @Nullable Integer value, int other, int from, int to) {
    int number = value == null ? other : value;
    if (number < from || number > to) {
      throw new FieldFault(field, "must be from " + from + " to " + to);
    }
    return number;
  }

  /** The value, which may be left out, if it is in the range. */
  public static @Nullable Integer inRangeOrNull(
      String field, @Nullable Integer value, int from, int to) {
    return value == null ? null : Integer.valueOf(inRange(field, value, value, from, to));
  }
}

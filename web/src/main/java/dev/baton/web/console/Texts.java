package dev.baton.web.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures and times are written: UTC, and without the reader's locale, as in the API. */
public final class Texts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double SLOW = 10;
  private static final double MEBI = 1024.0 * 1024.0;

  private Texts() {}

  /** Hours, minutes and seconds; empty for no time. */
  public static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }

  /** Date and time; empty for no time. */
  public static String dateTime(@Nullable Instant instant) {
    return instant == null ? "" : DATE_TIME.format(instant) + " UTC";
  }

  /** A number of things per second. */
  public static String rate(double perSecond) {
    return perSecond > 0 && perSecond < SLOW
        ? String.format(Locale.ROOT, "%.1f", perSecond)
        : String.format(Locale.ROOT, "%,.0f", perSecond);
  }

  /** A number of things. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size. */
  public static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBI);
  }
}

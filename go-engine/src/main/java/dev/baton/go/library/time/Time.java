package dev.baton.go.library.time;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Timer;
import dev.baton.go.runtime.text.Quoted;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.tuple.pair.TupleLJ;
import dev.baton.go.runtime.tuple.triple.TupleJIJ;
import dev.baton.go.runtime.value.GoString;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The functions of package time that are written in Java. */
public final class Time {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final long START = System.nanoTime();

  private Time() {}

  /** Seconds and nanoseconds since 1970, and nanoseconds of a clock that is never set. */
  public static TupleJIJ clock(G g) {
    Instant now = CLOCK.instant();
    return new TupleJIJ(now.getEpochSecond(), now.getNano(), System.nanoTime() - START + 1);
  }

  public static long wideRest(G g, long seconds, long nanos, long divisor) {
    BigInteger total =
        BigInteger.valueOf(seconds)
            .multiply(BigInteger.valueOf(1_000_000_000))
            .add(BigInteger.valueOf(nanos));
    return total.mod(BigInteger.valueOf(divisor)).longValue();
  }

  public static void Sleep(G g, long nanos) {
    Goroutines.sleep(g, nanos);
  }

  public static Object newTimer(G g, FuncToV call) {
    return new Timer(g, call);
  }

  public static boolean startTimer(G g, @Nullable Object timer, long delay, long period) {
    return ((Timer) Objects.requireNonNull(timer)).start(delay, period);
  }

  public static boolean stopTimer(G g, @Nullable Object timer) {
    return ((Timer) Objects.requireNonNull(timer)).stop();
  }

  public static boolean zoneExists(G g, GoString name) {
    try {
      ZoneId.of(name.toString());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Whether a zone has summer time at a moment. */
  public static boolean daylight(G g, GoString name, long unix) {
    return zone(name).getRules().isDaylightSavings(Instant.ofEpochSecond(unix));
  }

  private static ZoneId zone(GoString name) {
    String text = name.toString();
    return text.equals("Local") ? ZoneId.systemDefault() : ZoneId.of(text);
  }

  /** A zone's abbreviation and offset at a moment. */
  public static TupleLJ zoneAt(G g, GoString name, long unix) {
    ZoneId zone = zone(name);
    ZoneRules rules = zone.getRules();
    Instant moment = Instant.ofEpochSecond(unix);
    int offset = rules.getOffset(moment).getTotalSeconds();
    return new TupleLJ(GoString.of(abbreviation(zone, rules.isDaylightSavings(moment))), offset);
  }

  private static String abbreviation(ZoneId zone, boolean daylight) {
    String id = zone.getId();
    if (id.equals("Z") || id.equals("UTC") || id.equals("Etc/UTC")) {
      return "UTC";
    }
    TimeZone named = TimeZone.getTimeZone(zone);
    String name = named.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
    return name.isEmpty() ? zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name;
  }

  public static GoString quote(G g, GoString text) {
    TextBuffer out = new TextBuffer(text.length() + 2);
    Quoted.string(out, text, true);
    return out.toGoString();
  }
}

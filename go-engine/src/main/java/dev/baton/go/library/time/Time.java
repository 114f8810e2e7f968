package dev.baton.go.library.time;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Timer;
import dev.baton.go.runtime.tuple.pair.TupleJI;
import dev.baton.go.runtime.tuple.pair.TupleLJ;
import dev.baton.go.runtime.tuple.triple.TupleJIJ;
import dev.baton.go.runtime.value.GoString;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
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
    return zone(name).getRules().isDaylightSavings(moment(unix));
  }

  private static ZoneId zone(GoString name) {
    String text = name.toString();
    return text.equals("Local") ? ZoneId.systemDefault() : ZoneId.of(text);
  }

  /** A zone's abbreviation and offset at a moment. */
  public static TupleLJ zoneAt(G g, GoString name, long unix) {
    ZoneId zone = zone(name);
    ZoneRules rules = zone.getRules();
    Instant moment = moment(unix);
    int offset = rules.getOffset(moment).getTotalSeconds();
    boolean before =
        !rules.getTransitions().isEmpty()
            && moment.isBefore(rules.getTransitions().getFirst().getInstant());
    String shown = before ? "LMT" : abbreviation(zone, rules.isDaylightSavings(moment));
    return new TupleLJ(GoString.of(shown), offset);
  }

  /** Java's zones know fewer years than Go's times have. */
  private static Instant moment(long unix) {
    return Instant.ofEpochSecond(
        Math.clamp(unix, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
  }

  /** The offset that goes with one of a zone's two abbreviations, and whether it has that one. */
  public static TupleJI zoneOffset(G g, GoString name, GoString abbreviation, long unix) {
    ZoneId zone = zone(name);
    ZoneRules rules = zone.getRules();
    String wanted = abbreviation.toString();
    long standard = rules.getStandardOffset(moment(unix)).getTotalSeconds();
    if (abbreviation(zone, false).equals(wanted)) {
      return new TupleJI(standard, 1);
    }
    ZoneOffsetTransition next = rules.nextTransition(moment(unix));
    if (next != null && abbreviation(zone, true).equals(wanted)) {
      return new TupleJI(
          Math.max(
              next.getOffsetBefore().getTotalSeconds(), next.getOffsetAfter().getTotalSeconds()),
          1);
    }
    return new TupleJI(0, 0);
  }

  private static String abbreviation(ZoneId zone, boolean daylight) {
    String id = zone.getId();
    if (id.equals("Z") || id.equals("UTC") || id.equals("Etc/UTC")) {
      return "UTC";
    }
    TimeZone named = TimeZone.getTimeZone(zone);
    String name = named.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
    if (name.isEmpty()) {
      return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
    return name.startsWith("GMT") && name.length() > 3
        ? name.substring(3).replace(":00", "").replace(":", "")
        : name;
  }
}

package dev.baton.benchmarks.speed.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** {@code lines.go}. */
public final class Lines implements LongSupplier {
  private static final int LINES = 50_000;
  private static final List<String> KINDS =
      List.of("temperature", "humidity", "pressure", "battery", "signal");

  private final String input = new LineText(KINDS).lines(LINES);

  private record Reading(String device, String kind, long value) {}

  private static final class Summary {
    private long count;
    private long total;
    private long highest;
  }

  @Override
  public long getAsLong() {
    long sum = 0;
    String output = handle(input);
    for (int i = 0; i < output.length(); i++) {
      sum = sum * 31 + output.charAt(i);
    }
    return sum;
  }

  private static String handle(String text) {
    Map<String, Summary> devices = new HashMap<>();
    Map<String, Long> words = new HashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Reading r = parse(line);
      if (r != null) {
        readings.add(r);
        words.merge(r.kind(), 1L, Long::sum);
        Summary s = devices.computeIfAbsent(r.device(), device -> new Summary());
        s.count++;
        s.total += r.value() * scale(r.kind());
        s.highest = Math.max(s.highest, r.value());
      }
    }
    readings.sort(
        Comparator.comparingLong((Reading r) -> -r.value())
            .thenComparing(Reading::device)
            .thenComparing(Reading::kind));
    return output(devices, words, readings);
  }

  private static String output(
      Map<String, Summary> devices, Map<String, Long> words, List<Reading> readings) {
    StringBuilder b = new StringBuilder();
    List<String> names = new ArrayList<>(devices.keySet());
    names.sort(Comparator.naturalOrder());
    for (String name : names) {
      Summary s = devices.getOrDefault(name, new Summary());
      b.append(name.toUpperCase(Locale.ROOT) + ":" + s.count + "," + s.total / s.count);
      b.append('\n');
    }
    for (Reading r : readings.subList(0, 100)) {
      b.append(r.device() + "/" + r.kind() + "\n");
    }
    for (String kind : KINDS) {
      b.append(kind + " " + words.get(kind) + "\n");
    }
    return b.toString();
  }

  private static @Nullable Reading parse(String text) {
    int remark = text.indexOf('#');
    StringTokenizer fields = new StringTokenizer(remark >= 0 ? text.substring(0, remark) : text);
    if (fields.countTokens() != 2) {
      return null;
    }
    String device = fields.nextToken();
    String field = fields.nextToken();
    int at = field.indexOf('=');
    if (at < 0) {
      return null;
    }
    try {
      long value = Long.parseLong(field.substring(at + 1));
      return new Reading(device, field.substring(0, at), value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static long scale(String kind) {
    return switch (kind) {
      case "temperature" -> 2;
      case "humidity" -> 3;
      case "pressure" -> 5;
      case "battery" -> 7;
      default -> 11;
    };
  }
}

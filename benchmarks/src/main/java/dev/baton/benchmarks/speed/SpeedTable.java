package dev.baton.benchmarks.speed;

import dev.baton.benchmarks.speed.race.Contestant;
import dev.baton.benchmarks.speed.race.Outcome;
import dev.baton.benchmarks.speed.race.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The outcomes as text: a line for each workload, and the geometric means of the ratios. */
final class SpeedTable {
  private static final String ROW = "%-10s %9s %9s %9s %9s %9s %9s %9s";

  private final List<Outcome> outcomes;

  SpeedTable(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Medians in milliseconds; ratios of the engine to the others, of wall and processor time. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        ROW.formatted("", "engine", "native", "java", "/native", "/java", "cpu/nat.", "cpu/java"));
    for (Outcome o : outcomes) {
      lines.add(row(o.workload().title(), c -> median(o, c), r -> text(r.apply(o), "%.2f")));
    }
    lines.add(row("mean", c -> "", r -> text(mean(r), "%.2f")));
    return lines;
  }

  private static String row(
      String title,
      Function<Contestant, String> median,
      Function<Function<Outcome, OptionalDouble>, String> ratio) {
    return ROW.formatted(
        title,
        median.apply(Contestant.ENGINE),
        median.apply(Contestant.NATIVE),
        median.apply(Contestant.JAVA),
        ratio.apply(o -> o.ratioTo(Contestant.NATIVE)),
        ratio.apply(o -> o.ratioTo(Contestant.JAVA)),
        ratio.apply(o -> o.processorRatioTo(Contestant.NATIVE)),
        ratio.apply(o -> o.processorRatioTo(Contestant.JAVA)));
  }

  private static String median(Outcome outcome, Contestant contestant) {
    Timing timing = outcome.timings().get(contestant);
    return timing == null ? "-" : String.format(Locale.ROOT, "%.1f", timing.medianMillis());
  }

  private static String text(OptionalDouble number, String format) {
    return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "-";
  }

  /** The geometric mean over all workloads; empty if one of them lacks the ratio. */
  private OptionalDouble mean(Function<Outcome, OptionalDouble> ratio) {
    ToDoubleFunction<Outcome> logarithm = o -> Math.log(ratio.apply(o).orElse(Double.NaN));
    return outcomes.stream().mapToDouble(logarithm).average().stream()
        .filter(Double::isFinite)
        .map(Math::exp)
        .findFirst();
  }
}

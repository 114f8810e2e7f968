package dev.baton.cli.ledger;

import java.util.List;

/**
 * The reckoning: the figures, and which promises broke.
 *
 * @param notes what limits the proof, without being the servers' fault
 */
public record Verdict(Report report, List<BrokenPromise> broken, List<String> notes) {

  /** Whether every promise held. */
  public boolean held() {
    return broken.isEmpty();
  }

  /** The same with the roll-out that happened under it. */
  public Verdict with(List<Report.Upgrade> upgrades, List<Report.Node> nodes) {
    return new Verdict(report.with(upgrades, nodes), broken, notes);
  }

  /**
   * Something that must not happen and did.
   *
   * @param what in one line
   * @param count how often
   * @param examples the first few, with device and time
   */
  public record BrokenPromise(String what, long count, List<String> examples) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("BROKEN: " + what + ": " + count);
      for (String example : examples) {
        text.append("\n    ").append(example);
      }
      if (examples.size() < count) {
        text.append("\n    …");
      }
      return text.toString();
    }
  }
}

package dev.baton.cli.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What {@code demo} and {@code fleet} print as JSON.
 *
 * @param durationS from the first connect to the planned stop
 * @param disconnectsBeforeConnect how often a device's last usable channel ended before another was
 *     usable
 * @param logicalNodeChanges devices whose logical node is another one than at the start
 * @param load how busy the devices were while devices moved
 * @param upgrades empty for a fleet without a roll-out
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Report(
    int devices,
    int stockDevices,
    double durationS,
    WithoutChannel devicesWithoutChannelMs,
    int disconnectsBeforeConnect,
    Uplink uplink,
    Commands commands,
    Migration migration,
    int logicalNodeChanges,
    Load load,
    List<Upgrade> upgrades,
    List<Node> nodes) {

  /** The same with the roll-out that happened under it. */
  public Report with(List<Upgrade> rolledOut, List<Node> seen) {
    return new Report(
        devices,
        stockDevices,
        durationS,
        devicesWithoutChannelMs,
        disconnectsBeforeConnect,
        uplink,
        commands,
        migration,
        logicalNodeChanges,
        load,
        List.copyOf(rolledOut),
        List.copyOf(seen));
  }

  /**
   * Time without a usable channel, in milliseconds, rounded up.
   *
   * @param total of all devices together
   * @param max the longest single stretch
   * @param devices how many had any
   */
  public record WithoutChannel(long total, long max, int devices) {}

  /**
   * Publishes.
   *
   * @param receivedUpstream different ones
   * @param lost acknowledged and never received
   * @param duplicated receipts beyond the first
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Uplink(
      long published, long acknowledged, long receivedUpstream, long lost, long duplicated) {}

  /**
   * Commands.
   *
   * @param lost sent and never carried out to the end
   * @param finishedOnOldChannel running as the device was told to leave, and finished there
   * @param carriedOver received on one channel, started on the next
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Commands(
      int sent,
      int completed,
      int lost,
      int executedTwice,
      int finishedOnOldChannel,
      int carriedOver) {}

  /**
   * Moves by a drain order.
   *
   * @param devices that moved at least once
   * @param devicesPerS moves by the time in which at least one was under way
   * @param gapMs without either channel
   * @param handoverMs from the request for an address to the end of the old channel
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Migration(
      int devices, double devicesPerS, Percentiles gapMs, Percentiles handoverMs) {}

  /**
   * The least shares of all devices, 0 to 1, at any time in the move.
   *
   * @param runningMin with a command running
   * @param waitingMin with one received and not started
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Load(double runningMin, double waitingMin) {}

  /** An upgrade that happened under the fleet. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Upgrade(
      String id, String state, List<String> logicalNodes, String from, String to) {}

  /** A node as it was at the end. */
  public record Node(String name, String server, String version, String state, long connections) {}

  /**
   * By nearest rank, in whole milliseconds, rounded up: what was not nothing is not shown as 0.
   *
   * @param p50 half of all are not longer
   * @param p99 99 of 100 are not longer
   */
  public record Percentiles(long p50, long p99) {

    static Percentiles ofNanos(List<Long> nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return new Percentiles(rank(sorted, 50), rank(sorted, 99));
    }

    private static long rank(List<Long> sorted, int percent) {
      if (sorted.isEmpty()) {
        return 0;
      }
      int index = Math.ceilDiv(sorted.size() * percent, 100) - 1;
      return Timeline.millis(sorted.get(Math.max(0, index)));
    }
  }
}

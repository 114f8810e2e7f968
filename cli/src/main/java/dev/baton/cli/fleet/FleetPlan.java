package dev.baton.cli.fleet;

import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.install.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a fleet is to do.
 *
 * @param devices how many, at least 1
 * @param masters {@code host:port} of the master gateways
 * @param connectsPerSecond how fast they connect at the start
 * @param publishEvery of each device; its publishes are spread evenly over the fleet
 * @param taskTime how long a command takes, more or less
 * @param waitingShare of devices that have a command waiting, on average; twice as many have one
 *     running
 */
public record FleetPlan(
    int devices,
    List<String> masters,
    Credentials.BrokerLogIn broker,
    int connectsPerSecond,
    Duration publishEvery,
    Duration taskTime,
    double waitingShare) {

  private static final int CONNECTS_PER_SECOND = 1_000;
  private static final Duration PUBLISH_EVERY = Duration.ofMillis(1_800);
  private static final Duration TASK_TIME = Duration.ofSeconds(5);
  private static final double WAITING_SHARE = 0.12;

  /** What the contract demands of a fleet, at the local servers. */
  public static FleetPlan of(int devices, ClusterState servers, Credentials credentials) {
    return new FleetPlan(
        devices,
        servers.masters(),
        credentials.broker(),
        CONNECTS_PER_SECOND,
        PUBLISH_EVERY,
        TASK_TIME,
        WAITING_SHARE);
  }

  /** The names of the devices: the same in each run, so that runs don't fill the register. */
  public List<String> ids() {
    return IntStream.range(0, devices).mapToObj(FleetPlan::id).toList();
  }

  static String id(int device) {
    return String.format(Locale.ROOT, "sim-%05d", device);
  }
}

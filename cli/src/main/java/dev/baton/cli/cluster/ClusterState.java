package dev.baton.cli.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the local servers and the state they are in, as {@code bin/baton status --json}
 * prints it.
 *
 * @param running whether every server that was started is still there
 * @param broker null as long as nothing is installed
 * @param credentials path of the file with the log-ins, null as long as nothing is installed
 */
public record ClusterState(
    boolean running,
    List<Gms> gms,
    @Nullable Broker broker,
    List<Gateway> gateways,
    List<String> logicalNodes,
    @Nullable String credentials) {

  /** Nothing is installed. */
  public static ClusterState none() {
    return new ClusterState(false, List.of(), null, List.of(), List.of(), null);
  }

  /** The REST root of the first management server, without a slash at its end. */
  public String rest() {
    return gms.getFirst().rest();
  }

  /**
   * The device ports of all gateways, serving or not, as a DNS name with several addresses would
   * give them.
   */
  public List<String> deviceAddresses() {
    return gateways.stream().map(Gateway::device).toList();
  }

  /** The device ports of the masters. */
  public List<String> masters() {
    return gms.stream().map(Gms::master).toList();
  }

  /**
   * A management server.
   *
   * @param process RUNNING, STOPPED or CRASHED
   * @param log where its messages are
   */
  public record Gms(
      String name,
      String rest,
      String console,
      String management,
      String master,
      String process,
      String log) {}

  /** Where applications reach JMS. */
  public record Broker(String host, int port) {}

  /**
   * A gateway server.
   *
   * @param state of its node, EMPTY without one, UNKNOWN if the management service does not answer
   * @param process RUNNING, STOPPED or CRASHED
   */
  public record Gateway(
      String server,
      String machine,
      String management,
      String device,
      String state,
      @Nullable String node,
      @Nullable String version,
      List<String> logicalNodes,
      String process,
      String log) {}
}

package dev.baton.cli.install;

import dev.baton.cli.terminal.CliFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The servers of an installation with their ports, chosen once and kept across restarts.
 *
 * @param serving how many of the gateway servers carry a gateway from the start; the others are
 *     transfer servers
 * @param capacity places for devices on each gateway
 */
public record Plan(Gms gms, List<Gateway> gateways, int serving, int capacity) {

  /** Everything listens here; machines of a real deployment have addresses of their own. */
  public static final String HOST = "127.0.0.1";

  /** The management server. */
  public record Gms(String name, int console, int management, int broker, int master) {}

  /** A gateway server. */
  public record Gateway(String name, int http, int management, int device) {}

  /**
   * Chooses ports for a new installation.
   *
   * @throws CliFailure if the numbers make no installation, or ports run out
   */
  public static Plan choose(Size size, Ports ports) {
    Gms gms =
        new Gms(
            "gms-1",
            ports.choose(ports.base().console()),
            ports.choose(ports.base().management()),
            ports.choose(ports.base().broker()),
            ports.choose(ports.base().device()));
    List<Gateway> gateways = new ArrayList<>();
    for (int number = 1; number <= size.serving() + size.transfer(); number++) {
      gateways.add(
          new Gateway(
              "gw-" + number,
              ports.choose(ports.base().console() + number),
              ports.choose(ports.base().management() + number),
              ports.choose(ports.base().device() + number)));
    }
    return new Plan(gms, List.copyOf(gateways), size.serving(), size.capacity());
  }

  /** How many servers an installation has, and how many devices each gateway takes. */
  public record Size(int serving, int transfer, int capacity) {

    /** Places that one process can hold: it may open 20,000 files, and a move needs a reserve. */
    public static final int MOST_PLACES = 18_000;

    /** Checks the ranges. */
    public Size {
      if (serving < 1 || transfer < 0 || serving + transfer > 50) {
        throw new CliFailure("An installation has 1 to 50 gateway servers, at least one serving");
      }
      if (capacity < 1 || capacity > MOST_PLACES) {
        throw new CliFailure("A gateway has 1 to " + MOST_PLACES + " places, not " + capacity);
      }
    }
  }

  /** The logical nodes that the serving gateways carry at first, one each. */
  public List<String> logicalNodes() {
    return IntStream.rangeClosed(1, serving).mapToObj(number -> "ln-" + number).toList();
  }

  /** The names of all servers, the management server first. */
  public List<String> serverNames() {
    return Stream.concat(Stream.of(gms.name()), gateways.stream().map(Gateway::name)).toList();
  }

  /** Every port that a server listens on. */
  public List<Integer> portsOf(String server) {
    return server.equals(gms.name())
        ? List.of(gms.console(), gms.management(), gms.broker(), gms.master())
        : gateways.stream()
            .filter(gateway -> gateway.name().equals(server))
            .flatMap(gateway -> Stream.of(gateway.http(), gateway.management(), gateway.device()))
            .toList();
  }

  /** The transfer servers' number. */
  public int transfer() {
    return gateways.size() - serving;
  }

  /** The root of the REST API. */
  public String rest() {
    return "http://" + HOST + ":" + gms.console() + "/api";
  }

  /** The console's address. */
  public String console() {
    return "http://" + HOST + ":" + gms.console() + "/";
  }

  /** A local address as the other parts write it. */
  public static String address(int port) {
    return HOST + ":" + port;
  }
}

package dev.baton.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.fleet.Fleet;
import dev.baton.cli.fleet.FleetPlan;
import dev.baton.cli.fleet.RestDeviceRegister;
import dev.baton.cli.ledger.Verdict;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.rest.UpgradeRequest;
import dev.baton.device.event.DeviceEvent;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An upgrade of all logical nodes while a fleet publishes and carries out commands, and all that
 * was seen of it from outside.
 *
 * @param before the nodes as they were before it
 * @param seen the upgrade as the REST API showed it, again and again
 * @param after the nodes right after it, with the devices still connected
 * @param devices of the fleet, as the service knew them right after it
 * @param places as the service listed them right after it
 * @param verdict of the fleet's ledger
 * @param events of one device
 * @param homeBefore the logical node of that device before it
 * @param homeAfter the same after it
 */
record RunUnderTraffic(
    String release,
    List<JsonNode> before,
    List<Upgrade> seen,
    List<JsonNode> after,
    List<JsonNode> devices,
    List<JsonNode> places,
    Verdict verdict,
    List<DeviceEvent> events,
    String homeBefore,
    String homeAfter) {

  static final int DEVICES = 300;
  private static final int DRAIN_RATE = 100;
  private static final int BAKE_SECONDS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static RunUnderTraffic of(TestCluster cluster) {
    Operator operator = cluster.operator();
    List<JsonNode> before = operator.nodes();
    String release = cluster.newRelease();
    FleetPlan plan = FleetPlan.of(DEVICES, cluster.state(), cluster.credentials());
    try (Fleet fleet = new Fleet(plan, new RestDeviceRegister(cluster.admin()));
        ObservedDevice observed = new ObservedDevice(cluster, "observed")) {
      String homeBefore = operator.device("observed").path("logicalNode").asText();
      fleet.start();
      if (!fleet.awaitConnected(PATIENCE, () -> false)) {
        throw new AssertionError("Not every device got a channel: " + fleet.ledger().totals());
      }
      fleet.beginCommands();
      if (!fleet.awaitBusy(PATIENCE)) {
        throw new AssertionError("The devices are not busy: " + fleet.ledger().totals());
      }
      List<Upgrade> seen = new ArrayList<>();
      String id = operator.start(UpgradeRequest.quick(release, DRAIN_RATE, BAKE_SECONDS)).id();
      operator.await("upgrade " + id + " ends", id, now -> seen.add(now) && now.ended());
      if (!seen.getLast().state().equals("COMPLETED")) {
        throw new AssertionError("The upgrade did not complete: " + seen.getLast());
      }
      List<JsonNode> after = operator.nodes();
      List<JsonNode> devices = operator.api().list("devices?q=sim-");
      List<JsonNode> places = operator.api().list("allocations");
      String homeAfter = operator.device("observed").path("logicalNode").asText();
      return new RunUnderTraffic(
          release,
          before,
          seen,
          after,
          devices,
          places,
          fleet.finish(),
          observed.events(),
          homeBefore,
          homeAfter);
    }
  }

  Upgrade upgrade() {
    return seen.getLast();
  }

  /** A node as it was right after the upgrade. */
  JsonNode nodeAfter(String name) {
    return after.stream()
        .filter(node -> node.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

package dev.baton.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.CliFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Puts together what the processes, the plan and the management service say. */
public final class StatusReader {

  private final Installation installation;

  public StatusReader(Installation installation) {
    this.installation = installation;
  }

  /** The present state; asks the management service if its process runs. */
  public ClusterState read() {
    return installation.plan().map(this::read).orElse(ClusterState.none());
  }

  /**
   * The present state of servers that must be running.
   *
   * @throws CliFailure if they are not
   */
  public ClusterState requireRunning() {
    ClusterState state = read();
    if (state.gms().isEmpty() || !state.gms().getFirst().process().equals("RUNNING")) {
      throw new CliFailure("The servers are not running; start them with: bin/baton up");
    }
    return state;
  }

  private ClusterState read(Plan plan) {
    Map<String, JsonNode> nodes = nodesByServer(plan);
    boolean answered = nodes.remove("") != null;
    List<ClusterState.Gateway> gateways =
        plan.gateways().stream().map(gateway -> gateway(gateway, nodes, answered)).toList();
    ServerProcess gms = process(plan.gms().name());
    boolean running =
        plan.serverNames().stream()
            .allMatch(name -> process(name).state() == ServerProcess.State.RUNNING);
    return new ClusterState(
        running,
        List.of(
            new ClusterState.Gms(
                plan.gms().name(),
                plan.rest(),
                plan.console(),
                Plan.address(plan.gms().management()),
                Plan.address(plan.gms().master()),
                gms.state().name(),
                gms.log().toString())),
        new ClusterState.Broker(Plan.HOST, plan.gms().broker()),
        gateways,
        plan.logicalNodes(),
        installation.credentialsFile().toString());
  }

  private ClusterState.Gateway gateway(
      Plan.Gateway gateway, Map<String, JsonNode> nodes, boolean answered) {
    ServerProcess process = process(gateway.name());
    JsonNode node = nodes.get(gateway.name());
    return new ClusterState.Gateway(
        gateway.name(),
        machine(),
        Plan.address(gateway.management()),
        Plan.address(gateway.device()),
        node != null ? node.path("state").asText() : answered ? "EMPTY" : "UNKNOWN",
        node != null ? node.path("name").asText() : null,
        node != null ? node.path("version").asText() : null,
        node != null ? texts(node.path("logicalNodes")) : List.of(),
        process.state().name(),
        process.log().toString());
  }

  /** The newest node on each server; the empty name stands in it if the service answered. */
  private Map<String, JsonNode> nodesByServer(Plan plan) {
    Map<String, JsonNode> nodes = new HashMap<>();
    if (process(plan.gms().name()).state() != ServerProcess.State.RUNNING) {
      return nodes;
    }
    try {
      RestClient api =
          new RestClient(plan.rest(), "viewer", installation.credentials(plan).viewer().password());
      for (JsonNode node : api.list("physical-nodes")) {
        nodes.merge(node.path("server").asText(), node, StatusReader::later);
      }
      nodes.put("", NullNode.getInstance());
    } catch (ApiException unreachable) {
      nodes.clear();
    }
    return nodes;
  }

  private static JsonNode later(JsonNode one, JsonNode other) {
    return number(other) >= number(one) ? other : one;
  }

  /** Nodes are named for their server and counted: gw-3-n2. */
  private static int number(JsonNode node) {
    String name = node.path("name").asText();
    String digits = name.substring(name.lastIndexOf('n') + 1);
    return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)
        ? 0
        : Integer.parseInt(digits);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private ServerProcess process(String name) {
    return new ServerProcess(name, installation.server(name));
  }

  static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}

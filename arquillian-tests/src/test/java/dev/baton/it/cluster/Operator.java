package dev.baton.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.rest.UpgradeRequest;
import dev.baton.it.support.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an operator does and sees, over the REST API. */
public record Operator(RestClient api) {

  private static final Duration UPGRADE_LIMIT = Duration.ofMinutes(10);

  /** Registers a device with this secret. */
  public void register(String device, String secret) {
    api.post("devices", Map.of("id", device, "secret", secret));
  }

  /** The device as it is known. */
  public JsonNode device(String device) {
    return api.get("devices/" + device);
  }

  /** The physical nodes of all times, the oldest first. */
  public List<JsonNode> nodes() {
    return api.list("physical-nodes");
  }

  /** The physical node of this name. */
  public JsonNode node(String name) {
    return nodes().stream()
        .filter(node -> node.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What a server is good for now. */
  public String role(String server) {
    return api.list("servers").stream()
        .filter(known -> known.path("name").asText().equals(server))
        .findFirst()
        .orElseThrow()
        .path("role")
        .asText();
  }

  /** The one node that serves a logical node now. */
  public JsonNode serving(String logicalNode) {
    return nodes().stream()
        .filter(node -> node.path("state").asText().equals("SERVING"))
        .filter(node -> texts(node.path("logicalNodes")).contains(logicalNode))
        .findFirst()
        .orElseThrow();
  }

  /** Starts an upgrade and returns its id. */
  public Upgrade start(UpgradeRequest request) {
    return api.post("upgrades", request, Upgrade.class);
  }

  /** The upgrade as it is now. */
  public Upgrade upgrade(String id) {
    return RestClient.convert(api.get("upgrades/" + id), Upgrade.class);
  }

  /** Waits until the upgrade is as wanted. */
  public Upgrade await(String what, String id, Predicate<Upgrade> wanted) {
    return Await.until(
        what,
        UPGRADE_LIMIT,
        () -> {
          Upgrade now = upgrade(id);
          if (now.ended() && !wanted.test(now)) {
            throw new AssertionError("The upgrade ended before " + what + ": " + now);
          }
          return now;
        },
        wanted);
  }

  /** Waits for the upgrade's end, whatever it is. */
  public Upgrade awaitEnd(String id) {
    return await("upgrade " + id + " ends", id, Upgrade::ended);
  }

  /** The elements of an array of strings. */
  public static Set<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }
}

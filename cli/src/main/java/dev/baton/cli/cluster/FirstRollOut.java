package dev.baton.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.install.Credentials;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Plan;
import dev.baton.cli.install.Project;
import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the servers known to the management service, puts the first release on the serving ones and
 * waits until they serve. What is there already is left as it is.
 */
final class FirstRollOut {

  private static final Duration SERVING_LIMIT = Duration.ofMinutes(6);

  private final Project project;
  private final Installation installation;
  private final Plan plan;
  private final Progress progress;

  FirstRollOut(Project project, Installation installation, Plan plan, Progress progress) {
    this.project = project;
    this.installation = installation;
    this.plan = plan;
    this.progress = progress;
  }

  void run(RestClient api) throws IOException {
    if (!installation.provisioned()) {
      registerServers(api);
      registerLogicalNodes(api);
      progress.show("uploading the first release");
      String release = api.upload("releases", project.gatewayEar()).path("version").asText();
      deploy(api, release);
      registerSampleDevice(api);
    }
    awaitServing(api);
    installation.markProvisioned();
  }

  private void registerServers(RestClient api) {
    Set<String> known = names(api, "servers");
    for (Plan.Gateway gateway : plan.gateways()) {
      if (!known.contains(gateway.name())) {
        progress.show("registering " + gateway.name());
        api.post(
            "servers",
            Map.of(
                "name", gateway.name(),
                "machine", StatusReader.machine(),
                "managementAddress", Plan.address(gateway.management()),
                "deviceAddress", Plan.address(gateway.device()),
                "capacity", plan.capacity()));
      }
    }
  }

  private void registerLogicalNodes(RestClient api) {
    Set<String> known = names(api, "logical-nodes");
    for (String logicalNode : plan.logicalNodes()) {
      if (!known.contains(logicalNode)) {
        api.post("logical-nodes", Map.of("name", logicalNode));
      }
    }
  }

  private void deploy(RestClient api, String release) {
    Set<String> occupied =
        api.list("physical-nodes").stream()
            .map(node -> node.path("server").asText())
            .collect(Collectors.toCollection(HashSet::new));
    List<String> logicalNodes = plan.logicalNodes();
    for (int i = 0; i < plan.serving(); i++) {
      String server = plan.gateways().get(i).name();
      if (!occupied.contains(server)) {
        progress.show("deploying release " + release + " to " + server);
        api.post(
            "physical-nodes",
            Map.of("server", server, "release", release, "logicalNode", logicalNodes.get(i)));
      }
    }
  }

  private void registerSampleDevice(RestClient api) {
    Credentials.SampleDevice device = installation.credentials(plan).device();
    try {
      api.post("devices", Map.of("id", device.id(), "secret", device.secret()));
    } catch (ApiException e) {
      if (e.status() != 409) {
        throw e;
      }
    }
  }

  /** Every gateway that is meant to serve does. */
  private void awaitServing(RestClient api) {
    Instant begin = Instant.now();
    while (true) {
      List<JsonNode> nodes = api.list("physical-nodes");
      requireNoFailure(nodes);
      List<JsonNode> waiting = nodes.stream().filter(node -> !settled(node)).toList();
      if (nodes.size() >= plan.serving() && waiting.isEmpty()) {
        return;
      }
      String states =
          nodes.stream()
              .map(
                  node ->
                      node.path("name").asText()
                          + " "
                          + node.path("state").asText().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      Duration passed = Duration.between(begin, Instant.now());
      progress.show(states, "rolling out: " + states + "  " + passed.toSeconds() + " s");
      if (passed.compareTo(SERVING_LIMIT) > 0) {
        throw new CliFailure(
            "The gateways do not serve after "
                + SERVING_LIMIT.toSeconds()
                + " s: "
                + states
                + "; logs: "
                + logs());
      }
      Readiness.pause();
    }
  }

  /** A node that failed in an earlier upgrade will not serve; waiting for it would be in vain. */
  private static boolean settled(JsonNode node) {
    return switch (node.path("state").asText()) {
      case "SERVING" -> node.path("health").path("status").asText("UP").equals("UP");
      case "DRAINING", "DRAINED", "CLOSED", "FAILED" -> true;
      default -> false;
    };
  }

  private void requireNoFailure(List<JsonNode> nodes) {
    for (JsonNode node : nodes) {
      if (node.path("state").asText().equals("FAILED") && !installation.provisioned()) {
        throw new CliFailure(
            "%s failed: %s; log: %s"
                .formatted(
                    node.path("name").asText(),
                    node.path("health").path("reason").asText("no reason given"),
                    new ServerProcess("", installation.server(node.path("server").asText()))
                        .log()));
      }
    }
  }

  private String logs() {
    return installation.directory().resolve("servers").toString();
  }

  private static Set<String> names(RestClient api, String path) {
    return api.list(path).stream()
        .map(item -> item.path("name").asText())
        .collect(Collectors.toSet());
  }
}

package dev.baton.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.Json;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.UpgradeOf;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upgrade that waits for a quiet hour, followed by its server-sent events. */
@WithCluster
class QuietHourTest {

  @Test
  @Tag("G2")
  @Tag("D")
  void the_drain_waits_for_fewer_connections_and_each_change_is_sent_to_who_listens(
      TestCluster cluster) throws Exception {
    Operator operator = cluster.operator();
    operator.register("night-owl", "secret");
    String logicalNode = operator.device("night-owl").path("logicalNode").asText();
    JsonNode old = operator.serving(logicalNode);
    try (Http http = new Http(cluster);
        WireDevice device = WireDevice.mqtt5(old.path("deviceAddress").asText())) {
      assertThat(device.connect("night-owl", "secret").code()).isZero();
      Await.until(
          "it is counted",
          () -> operator.device("night-owl").path("place").asText().equals("OCCUPIED"));
      String id = operator.start(UpgradeOf.oneBelow(cluster.newRelease(), logicalNode, 1)).id();
      List<Upgrade> events = new CopyOnWriteArrayList<>();
      CompletableFuture<Void> heard = listen(http, cluster, id, events);

      operator.await(
          "it waits for quiet",
          id,
          now -> now.steps().getFirst().state().equals("WAITING_FOR_QUIET"));
      assertThat(operator.node(old.path("name").asText()).path("state").asText())
          .isEqualTo("SERVING");
      assertThat(device.publishAndAwait("devices/night-owl/up/x", "y").code()).isZero();

      Await.until(
          "who listens has heard of it", () -> states(events).contains("WAITING_FOR_QUIET"));

      device.disconnect();
      assertThat(operator.awaitEnd(id).state()).isEqualTo("COMPLETED");

      heard.join();
      assertThat(states(events)).contains("COMPLETED");
      assertThat(events.getLast().state()).isEqualTo("COMPLETED");
    }
  }

  private static List<String> states(List<Upgrade> events) {
    return events.stream().map(event -> event.steps().getFirst().state()).toList();
  }

  /** Collects the events until the server ends the stream, as it does when the upgrade is over. */
  private static CompletableFuture<Void> listen(
      Http http, TestCluster cluster, String id, List<Upgrade> events) {
    String viewer = Http.basic("viewer", cluster.credentials().viewer().password());
    return CompletableFuture.runAsync(
        () -> {
          try (Stream<String> lines = http.lines("upgrades/" + id + "/events", viewer)) {
            for (String line : (Iterable<String>) lines::iterator) {
              if (line.startsWith("data:")) {
                events.add(Json.MAPPER.readValue(line.substring(5), Upgrade.class));
              }
            }
          } catch (Exception e) {
            throw new IllegalStateException("The events of upgrade " + id + " broke off", e);
          }
        },
        Thread.ofVirtual()::start);
  }
}

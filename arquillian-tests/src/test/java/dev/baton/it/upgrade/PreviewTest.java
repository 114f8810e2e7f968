package dev.baton.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees before an upgrade is started. */
@WithCluster
class PreviewTest {

  @Test
  @Tag("G17")
  void it_tells_how_many_devices_take_a_drain_order_and_how_many_are_stock_clients(
      TestCluster cluster) throws Exception {
    String release = cluster.newRelease();
    for (String device : new String[] {"stock-5", "stock-311"}) {
      cluster.operator().register(device, "secret");
    }
    Await.until("nobody is left of other tests", () -> sum(cluster, release, "connections") == 0);
    try (WireDevice stock5 = WireDevice.mqtt5(addressOf(cluster, "stock-5"));
        WireDevice stock3 = WireDevice.mqtt311(addressOf(cluster, "stock-311"));
        ObservedDevice one = new ObservedDevice(cluster, "library-1");
        ObservedDevice two = new ObservedDevice(cluster, "library-2");
        ObservedDevice three = new ObservedDevice(cluster, "library-3")) {
      assertThat(stock5.connect("stock-5", "secret").code()).isZero();
      assertThat(stock3.connect("stock-311", "secret").code()).isZero();
      Await.until("all are counted", () -> sum(cluster, release, "connections") == 5);

      assertThat(sum(cluster, release, "drainable")).isEqualTo(3);
      assertThat(sum(cluster, release, "stock")).isEqualTo(2);
      assertThat(one.events()).isNotEmpty();
      assertThat(two.events()).isNotEmpty();
      assertThat(three.events()).isNotEmpty();
      assertThat(cluster.operator().device("library-1").path("drainable").asBoolean()).isTrue();
      assertThat(cluster.operator().device("stock-5").path("drainable").asBoolean()).isFalse();
    }
  }

  private static String addressOf(TestCluster cluster, String device) {
    String home = cluster.operator().device(device).path("logicalNode").asText();
    return cluster.operator().serving(home).path("deviceAddress").asText();
  }

  private static int sum(TestCluster cluster, String release, String figure) {
    JsonNode answer = cluster.admin().get("upgrades/preview?release=" + release);
    JsonNode rows = answer.isArray() ? answer : answer.path("items");
    return rows.valueStream().mapToInt(row -> row.path(figure).asInt()).sum();
  }
}

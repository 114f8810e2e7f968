package dev.baton.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.baton.cli.terminal.Json;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.UplinkQueue;
import dev.baton.it.cluster.UplinkQueue.Uplink;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.support.Await;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device publishes arrives upstream; what the cloud commands arrives at the device. */
@WithCluster
@Tag("D")
class StockClientsTest {

  @ParameterizedTest
  @ValueSource(strings = {"5", "311"})
  void mosquitto_publishes_at_qos_1_and_it_arrives_upstream(String version, TestCluster cluster)
      throws Exception {
    requireMosquitto();
    Account account = Account.register(cluster, "mosquitto-pub-" + version);
    try (UplinkQueue uplink = UplinkQueue.of(cluster.credentials().broker(), account.device())) {
      Mosquitto.run(
          "mosquitto_pub",
          version,
          account,
          "-q",
          "1",
          "-t",
          "devices/" + account.device() + "/up/temperature",
          "-m",
          "21.5");

      Uplink message = uplink.next();
      assertThat(message.payload()).isEqualTo("21.5");
      assertThat(message.stream()).isEqualTo("temperature");
      assertThat(message.epoch()).isPositive();
      assertThat(message.sequence()).isEqualTo(1);
      assertThat(message.node()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "311"})
  void mosquitto_receives_a_command_sent_by_rest(String version, TestCluster cluster)
      throws Exception {
    requireMosquitto();
    Account account = Account.register(cluster, "mosquitto-sub-" + version);
    Process subscriber =
        Mosquitto.start(
            "mosquitto_sub",
            version,
            account,
            "-q",
            "1",
            "-C",
            "1",
            "-t",
            "devices/" + account.device() + "/commands");
    try {
      awaitOnline(cluster, account);
      String command = command(cluster, account, "open");

      assertThat(subscriber.waitFor(60, TimeUnit.SECONDS)).isTrue();
      String printed =
          new String(subscriber.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (version.equals("5")) {
        assertThat(printed.strip()).isEqualTo("the valve");
      } else {
        JsonNode envelope = Json.MAPPER.readTree(printed);
        assertThat(envelope.path("id").asText()).isEqualTo(command);
        assertThat(envelope.path("name").asText()).isEqualTo("open");
        assertThat(envelope.path("payload").asText()).isEqualTo("the valve");
      }
    } finally {
      subscriber.destroy();
    }
  }

  @Test
  void paho_of_mqtt_3_publishes_and_carries_out_a_command(TestCluster cluster) throws Exception {
    Account account = Account.register(cluster, "paho-3");
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(account.device());
    options.setPassword(account.secret().toCharArray());
    try (UplinkQueue uplink = UplinkQueue.of(cluster.credentials().broker(), account.device());
        var client =
            new org.eclipse.paho.client.mqttv3.MqttClient(
                account.uri("tcp"), account.device(), new MemoryPersistence())) {
      client.connect(options);
      client.subscribe(
          "devices/paho-3/commands",
          1,
          (topic, message) ->
              received.add(new String(message.getPayload(), StandardCharsets.UTF_8)));
      client.publish("devices/paho-3/up/a/b", "deep".getBytes(StandardCharsets.UTF_8), 1, false);
      assertThat(uplink.next().stream()).isEqualTo("a/b");

      String command = command(cluster, account, "open");
      JsonNode envelope = Json.MAPPER.readTree(received.poll(60, TimeUnit.SECONDS));
      assertThat(envelope.path("id").asText()).isEqualTo(command);
      client.publish(
          envelope.path("responseTopic").asText(),
          "done".getBytes(StandardCharsets.UTF_8),
          1,
          false);
      awaitState(cluster, account, command, "DONE");
      client.disconnect();
    }
  }

  @Test
  void paho_of_mqtt_5_publishes_at_qos_2(TestCluster cluster) throws Exception {
    Account account = Account.register(cluster, "paho-5");
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setUserName(account.device());
    options.setPassword(account.secret().getBytes(StandardCharsets.UTF_8));
    var client =
        new org.eclipse.paho.mqttv5.client.MqttClient(
            account.uri("tcp"),
            account.device(),
            new org.eclipse.paho.mqttv5.client.persist.MemoryPersistence());
    try (UplinkQueue uplink = UplinkQueue.of(cluster.credentials().broker(), account.device())) {
      client.connect(options);
      client.publish("devices/paho-5/up/x", "two".getBytes(StandardCharsets.UTF_8), 2, false);
      assertThat(uplink.next().payload()).isEqualTo("two");
      client.disconnect();
    } finally {
      client.close();
    }
  }

  @Test
  void hivemqs_client_gets_a_command_with_correlation_data_and_answers_on_the_response_topic(
      TestCluster cluster) throws Exception {
    Account account = Account.register(cluster, "hivemq-5");
    Mqtt5BlockingClient client =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier(account.device())
            .serverHost(account.host())
            .serverPort(account.port())
            .buildBlocking();
    client
        .connectWith()
        .simpleAuth()
        .username(account.device())
        .password(account.secret().getBytes(StandardCharsets.UTF_8))
        .applySimpleAuth()
        .send();
    try (Mqtt5BlockingClient.Mqtt5Publishes messages =
        client.publishes(MqttGlobalPublishFilter.ALL)) {
      client
          .subscribeWith()
          .topicFilter("devices/hivemq-5/commands")
          .qos(MqttQos.AT_LEAST_ONCE)
          .send();
      String command = command(cluster, account, "open");

      Mqtt5Publish message = messages.receive(60, TimeUnit.SECONDS).orElseThrow();
      assertThat(message.getCorrelationData().map(StandardCharsets.UTF_8::decode))
          .hasToString("Optional[" + command + "]");
      assertThat(new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8))
          .isEqualTo("the valve");
      client
          .publishWith()
          .topic(message.getResponseTopic().orElseThrow())
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload("failed".getBytes(StandardCharsets.UTF_8))
          .send();
      awaitState(cluster, account, command, "FAILED");
    } finally {
      client.disconnect();
    }
  }

  private static String command(TestCluster cluster, Account account, String name) {
    return cluster
        .admin()
        .post(
            "devices/" + account.device() + "/commands",
            Map.of("name", name, "payload", "the valve"))
        .path("id")
        .asText();
  }

  private static void awaitOnline(TestCluster cluster, Account account) {
    Await.until(
        account.device() + " is online",
        () -> cluster.operator().device(account.device()).path("state").asText().equals("ONLINE"));
  }

  private static void awaitState(
      TestCluster cluster, Account account, String command, String state) {
    Await.until(
        "command " + command + " is " + state,
        () ->
            cluster
                .admin()
                .get("devices/" + account.device() + "/commands/" + command)
                .path("state")
                .asText()
                .equals(state));
  }

  private static void requireMosquitto() {
    if (!Mosquitto.isInstalled()) {
      System.err.println("SKIPPED: mosquitto_pub is not installed (Debian: mosquitto-clients)");
    }
    assumeTrue(Mosquitto.isInstalled(), "mosquitto-clients is not installed");
  }
}

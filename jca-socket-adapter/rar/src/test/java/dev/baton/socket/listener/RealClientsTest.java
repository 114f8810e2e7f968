package dev.baton.socket.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.fixture.TestServer;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that other people wrote, over real sockets. */
@Tag("G15")
class RealClientsTest {

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private String uri() {
    return "tcp://127.0.0.1:" + server.address().getPort();
  }

  private void command(String device) {
    server.listener.send(
        server.listener.channels().getFirst().channel(),
        new OutboundPublish(
            "t",
            "devices/" + device + "/commands",
            1,
            "go".getBytes(UTF_8),
            null,
            "devices/" + device + "/commands/c1/status",
            "c1".getBytes(UTF_8),
            60L,
            Map.of("name", "reboot")));
  }

  private void awaitSettled() {
    TestServer.await(
        () ->
            server.device.events.stream()
                .anyMatch(e -> e instanceof ChannelEvent.Settled settled && settled.delivered()));
  }

  @Test
  void hiveMqClientOfMqtt5() throws Exception {
    Mqtt5BlockingClient client =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier("h5")
            .serverHost("127.0.0.1")
            .serverPort(server.address().getPort())
            .buildBlocking();
    client.connect();
    for (MqttQos qos : MqttQos.values()) {
      client.publishWith().topic("devices/h5/up/a").qos(qos).payload("x".getBytes(UTF_8)).send();
    }
    try (Mqtt5BlockingClient.Mqtt5Publishes publishes =
        client.publishes(MqttGlobalPublishFilter.ALL)) {
      client.subscribeWith().topicFilter("devices/h5/#").qos(MqttQos.AT_LEAST_ONCE).send();
      command("h5");
      Mqtt5Publish got = publishes.receive(10, TimeUnit.SECONDS).orElseThrow();
      assertThat(got.getPayloadAsBytes()).isEqualTo("go".getBytes(UTF_8));
      assertThat(got.getResponseTopic()).isPresent();
    }
    awaitSettled();
    client.disconnect();
    assertThat(server.device.payloads()).hasSize(3);
    TestServer.await(() -> server.device.eventNames().contains("Closed"));
  }

  @Test
  void hiveMqClientOfMqtt311() {
    Mqtt3BlockingClient client =
        MqttClient.builder()
            .useMqttVersion3()
            .identifier("h3")
            .serverHost("127.0.0.1")
            .serverPort(server.address().getPort())
            .buildBlocking();
    client.connect();
    client.subscribeWith().topicFilter("devices/h3/commands").send();
    for (int at = 0; at < 100; at++) {
      client.publishWith().topic("devices/h3/up/a").qos(MqttQos.EXACTLY_ONCE).send();
    }
    client.disconnect();
    assertThat(server.device.published).hasSize(100);
  }

  @Test
  void pahoOfMqtt311() throws Exception {
    BlockingQueue<String> got = new ArrayBlockingQueue<>(10);
    try (var client =
        new org.eclipse.paho.client.mqttv3.MqttClient(uri(), "p3", new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setUserName("p3");
      options.setPassword("secret".toCharArray());
      client.connect(options);
      client.subscribe("devices/p3/#", 2, (topic, message) -> got.add(topic));
      client.publish("devices/p3/up/a", "x".getBytes(UTF_8), 2, false);
      command("p3");
      assertThat(got.poll(10, TimeUnit.SECONDS)).isEqualTo("devices/p3/commands");
      awaitSettled();
      client.disconnect();
    }
    assertThat(server.device.payloads()).containsExactly("x");
    assertThat(server.device.attempts.getFirst().password()).isEqualTo("secret".getBytes(UTF_8));
  }

  @Test
  void pahoOfMqtt5() throws Exception {
    var client =
        new org.eclipse.paho.mqttv5.client.MqttClient(
            uri(), "p5", new org.eclipse.paho.mqttv5.client.persist.MemoryPersistence());
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setSessionExpiryInterval(60L);
    client.connect(options);
    client.subscribe("devices/p5/#", 1);
    client.publish("devices/p5/up/a", "x".getBytes(UTF_8), 1, false);
    client.disconnect();
    client.close();
    assertThat(server.device.payloads()).containsExactly("x");
    assertThat(server.device.attempts.getFirst().sessionExpirySeconds()).isEqualTo(60);
  }
}

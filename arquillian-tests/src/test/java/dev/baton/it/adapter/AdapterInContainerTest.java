package dev.baton.it.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.it.container.Archives;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.DeviceConnectionFactory;
import jakarta.annotation.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the adapter promises to message-driven beans, seen from inside a server. */
@Tag("D")
@ExtendWith(ArquillianExtension.class)
class AdapterInContainerTest {

  @Resource(lookup = DeviceConnectionFactory.JNDI_NAME)
  private DeviceConnectionFactory sockets;

  @Deployment
  static EnterpriseArchive ear() {
    return Archives.adapterEar(
        AdapterInContainerTest.class,
        Recorder.class,
        RecordingEndpoint.class,
        FirstEndpoint.class,
        SecondEndpoint.class);
  }

  @BeforeEach
  void openPorts() throws Exception {
    try (DeviceConnection connection = sockets.getConnection()) {
      connection.open("first");
      connection.open("second");
    }
  }

  @AfterEach
  void closePorts() throws Exception {
    try (DeviceConnection connection = sockets.getConnection()) {
      connection.close("first");
      connection.close("second");
    }
  }

  @Test
  void a_publish_is_acknowledged_after_its_transaction_has_committed() throws Exception {
    try (WireDevice device = connected("first")) {
      assertThat(device.publishAndAwait("devices/a/up/fine", "1").code()).isZero();
      assertThat(count(Recorder.delivered(), "a/up/fine")).isEqualTo(1);
    }
  }

  @Test
  void a_publish_whose_transaction_rolls_back_at_the_commit_is_not_acknowledged() throws Exception {
    Recorder.takeRejected(false);
    try (WireDevice device = connected("first")) {
      int id = device.publish("devices/a/up/doomed", "2".getBytes(StandardCharsets.UTF_8));
      Await.until("it was given up for lost", () -> count(Recorder.rejected(), "a/up/doomed") >= 2);
      assertThat(count(Recorder.delivered(), "a/up/doomed")).isGreaterThanOrEqualTo(2);
      assertThat(device.puback(id)).isEmpty();

      Recorder.takeRejected(true);
      Await.until("it is acknowledged once it is kept", () -> device.puback(id).isPresent());
    }
  }

  @Test
  void a_message_that_fails_in_a_batch_does_not_take_the_others_with_it() throws Exception {
    Recorder.takeRejected(true);
    try (WireDevice device = connected("first");
        WireDevice other = connected("first")) {
      int doomed = device.publish("devices/b/up/doomed", new byte[1]);
      int fine = other.publish("devices/c/up/together", new byte[1]);
      Await.until(
          "both are acknowledged",
          () -> device.puback(doomed).isPresent() && other.puback(fine).isPresent());
      assertThat(Recorder.rejected())
          .extracting(InboundPublish::topic)
          .contains("devices/b/up/doomed")
          .doesNotContain("devices/c/up/together");
    }
  }

  @Test
  void two_listeners_of_one_server_have_ports_and_channels_of_their_own() throws Exception {
    try (WireDevice one = connected("first");
        WireDevice other = connected("second");
        DeviceConnection connection = sockets.getConnection()) {
      one.publishAndAwait("devices/d/up/first", "");
      other.publishAndAwait("devices/d/up/second", "");
      assertThat(Recorder.delivered())
          .filteredOn(message -> message.topic().startsWith("devices/d/"))
          .extracting(message -> message.channel().listener() + " " + message.topic())
          .containsExactlyInAnyOrder("first devices/d/up/first", "second devices/d/up/second");

      connection.close("first");
      assertThat(connection.isOpen("first")).isFalse();
      assertThat(connection.isOpen("second")).isTrue();
      assertThat(one.publishAndAwait("devices/d/up/still", "").code()).isZero();
    }
  }

  private static long count(List<InboundPublish> messages, String topicEnd) {
    return messages.stream().filter(message -> message.topic().endsWith(topicEnd)).count();
  }

  private static WireDevice connected(String listener) throws Exception {
    WireDevice device = WireDevice.mqtt5(System.getProperty("baton.test." + listener + ".listen"));
    assertThat(device.connect(listener + "-" + System.nanoTime(), "secret").code()).isZero();
    return device;
  }
}

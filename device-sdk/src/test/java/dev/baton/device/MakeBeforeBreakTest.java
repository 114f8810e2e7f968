package dev.baton.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.fake.Await;
import dev.baton.device.fake.Bench;
import dev.baton.device.fake.Link;
import dev.baton.device.mqtt.MqttConnector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G1")
class MakeBeforeBreakTest {
  private final Bench bench = new Bench();

  MakeBeforeBreakTest() throws InterruptedException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  @Tag("G17")
  void theFirstAddressComesFromAMasterAndTheTicketIsThePasswordThere() {
    Link link = bench.online();

    Link question = bench.master.link(0);
    assertThat(question.connect().payload().userName()).isEqualTo(Bench.DEVICE);
    assertThat(password(question)).isEqualTo(Bench.SECRET);
    assertThat(question.payloads("/allocation/request"))
        .containsExactly("{\"upgrade\":null,\"devices\":[\"pump-7\"]}");
    Await.until("the master is left", () -> question.disconnectCode() == 0);
    assertThat(password(link)).isEqualTo("ticket-1");
    assertThat(link.connect().variableHeader().isCleanSession()).isTrue();
    assertThat(link.connect().variableHeader().keepAliveTimeSeconds()).isEqualTo(60);
    assertThat(link.connect().variableHeader().version()).isEqualTo(5);
    assertThat(link.userProperty(MqttConnector.LIBRARY_PROPERTY)).isNotEmpty();
    assertThat(link.filters())
        .containsExactly(
            "devices/pump-7/commands", "devices/pump-7/drain", "devices/pump-7/allocation");
  }

  @Test
  @Tag("G15")
  void theOldChannelIsClosedOnlyAfterTheNewOneIsSubscribed() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    bench.drain(old);

    Await.until("the old channel is closed", () -> !old.isOpen());
    Link now = bench.second.link(0);
    assertThat(bench.journal.steps())
        .containsSubsequence("second CONNACK 0", "second SUBACK", "first DISCONNECT 0");
    assertThat(old.payloads("/allocation/request"))
        .containsExactly("{\"upgrade\":\"u-1\",\"devices\":[\"pump-7\"]}");
    assertThat(password(now)).isEqualTo("ticket-2");
    assertThat(now.connect().payload().clientIdentifier())
        .isEqualTo(old.connect().payload().clientIdentifier());
    assertThat(now.isOpen()).isTrue();
    assertThat(bench.disconnectsBeforeConnect()).isZero();
    DeviceEvent.Moved moved = bench.event(DeviceEvent.Moved.class);
    assertThat(moved.from().address()).hasToString(bench.first.address());
    assertThat(moved.to().address()).hasToString(bench.second.address());
  }

  @Test
  void publishesGoToTheOldChannelUntilTheNewOneIsConfirmedAndToTheNewOneFromThen() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.second.admission = () -> -1;
    bench.drain(old);
    Link now = bench.second.link(0);

    bench.publish("while opening").join();

    assertThat(old.payloads("/up/telemetry")).containsExactly("while opening");
    bench.second.admission = () -> 0;
    now.cut();
    bench.event(DeviceEvent.Moved.class);
    bench.publish("after the move").join();
    assertThat(bench.second.links().getLast().payloads("/up/telemetry"))
        .containsExactly("after the move");
    assertThat(bench.disconnectsBeforeConnect()).isZero();
  }

  @Test
  void theOldChannelStaysUntilItsPublishesAreAcknowledged() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> inFlight = bench.publish("in flight");
    Await.until("it arrived", () -> !old.payloads("/up/telemetry").isEmpty());

    bench.drain(old);
    bench.event(DeviceEvent.Moved.class);
    bench.publish("on the new one").join();

    assertThat(old.isOpen()).isTrue();
    assertThat(inFlight).isNotDone();
    bench.first.releasePubAcks();
    inFlight.join();
    Await.until("the old channel is closed", () -> !old.isOpen());
    assertThat(old.disconnectCode()).isZero();
    assertThat(bench.second.link(0).payloads("/up/telemetry")).containsExactly("on the new one");
  }

  @Test
  void aDrainOrderRepeatedIsNoOrder() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> inFlight = bench.publish("keeps the old channel open");

    bench.drain(old);
    bench.drain(old);
    bench.event(DeviceEvent.Moved.class);
    bench.drain(old);
    Await.until("all orders are acknowledged", () -> old.pubAcks().size() >= 4);
    bench.first.releasePubAcks();
    inFlight.join();
    Await.until("the old channel is closed", () -> !old.isOpen());

    assertThat(bench.events(DeviceEvent.DrainOrdered.class)).hasSize(1);
    assertThat(bench.events(DeviceEvent.Moved.class)).hasSize(1);
    assertThat(bench.second.links()).hasSize(1);
  }

  @Test
  void theWayBackIsTheSameMove() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.second.allocation = request -> bench.granted(bench.first, "ticket-3", 3);
    bench.drain(old);
    Await.until("the old channel is closed", () -> !old.isOpen());
    Link second = bench.second.link(0);

    bench.second.send(second, "devices/" + Bench.DEVICE + "/drain", bench.order());

    Await.until("the second channel is closed", () -> !second.isOpen());
    assertThat(bench.first.link(1).isOpen()).isTrue();
    assertThat(bench.events(DeviceEvent.Moved.class)).hasSize(2);
    assertThat(bench.disconnectsBeforeConnect()).isZero();
  }

  @Test
  void stoppingWaitsForTheLastAcknowledgements() {
    Link link = bench.online();
    bench.first.holdsPubAcks = true;
    CompletableFuture<?> last = bench.publish("last words");
    Await.until("it arrived", () -> !link.payloads("/up/telemetry").isEmpty());

    CompletableFuture<Void> stopped = bench.device.stop().toCompletableFuture();
    bench.first.releasePubAcks();
    stopped.join();

    assertThat(last).isCompleted();
    Await.until("the channel is closed", () -> link.disconnectCode() == 0);
    assertThat(List.copyOf(bench.first.links())).hasSize(1);
  }

  private static String password(Link link) {
    return new String(link.connect().payload().passwordInBytes(), StandardCharsets.UTF_8);
  }
}

package dev.baton.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.fake.Await;
import dev.baton.device.fake.Bench;
import dev.baton.device.fake.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G3")
class TasksInAMoveTest {
  private final Bench bench = new Bench();

  TasksInAMoveTest() throws InterruptedException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theRunningTaskIsFinishedOnTheOldChannelAndThePendingOnesRunInOrderOnTheNewOne() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.command(old, Bench.DEVICE, "a", "open");
    bench.first.command(old, Bench.DEVICE, "b", "close");
    bench.first.command(old, Bench.DEVICE, "c", "reset");
    Await.until("a runs", () -> bench.started.contains("a"));
    bench.drain(old);
    Await.until("all is acknowledged", () -> old.pubAcks().size() == 4);
    assertThat(old.payloads("/allocation/request")).isEmpty();

    bench.finish("a");
    bench.finish("b");
    bench.finish("c");

    Link now = bench.second.link(0);
    Await.until("c is done", () -> now.payloads("c/status").contains("done"));
    assertThat(old.lines())
        .containsExactly(
            "devices/pump-7/commands/a/status running",
            "devices/pump-7/commands/a/status done",
            "devices/pump-7/allocation/request {\"upgrade\":\"u-1\",\"devices\":[\"pump-7\"]}");
    assertThat(now.lines())
        .containsExactly(
            "devices/pump-7/commands/b/status running",
            "devices/pump-7/commands/b/status done",
            "devices/pump-7/commands/c/status running",
            "devices/pump-7/commands/c/status done");
    assertThat(bench.started).containsExactly("a", "b", "c");
  }

  @Test
  void theResultIsAcknowledgedOnTheOldChannelBeforeAnAddressIsAskedFor() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.command(old, Bench.DEVICE, "a", "open");
    Await.until("a runs", () -> old.payloads("a/status").contains("running"));
    bench.drain(old);
    Await.until("all is acknowledged", () -> old.pubAcks().size() == 2);
    bench.first.holdsPubAcks = true;

    bench.finish("a");
    Await.until("the result is sent", () -> old.payloads("a/status").contains("done"));

    assertThat(old.payloads("/allocation/request")).isEmpty();
    bench.first.releasePubAcks();
    Await.until("asked", () -> !old.payloads("/allocation/request").isEmpty());
    DeviceEvent.CommandSettled settled = bench.event(DeviceEvent.CommandSettled.class);
    assertThat(settled.channel().address()).hasToString(bench.first.address());
  }

  @Test
  void aCommandDeliveredAgainOnTheNewChannelIsNotCarriedOutAgain() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.granted(bench.second, "ticket-2", 2);
    bench.first.command(old, Bench.DEVICE, "a", "open");
    bench.finish("a");
    Await.until("a is done", () -> old.payloads("a/status").contains("done"));
    bench.drain(old);
    Await.until("the old channel is closed", () -> !old.isOpen());
    Link now = bench.second.link(0);

    bench.second.command(now, Bench.DEVICE, "a", "open");

    Await.until("its result is told again", () -> !now.payloads("a/status").isEmpty());
    assertThat(now.payloads("a/status")).containsExactly("done");
    assertThat(now.pubAcks()).hasSize(1);
    assertThat(bench.started).containsExactly("a");
  }

  @Test
  void commandsThatArriveWhileTheDeviceWaitsForAPlaceAreCarriedOutOnTheOldChannel() {
    Link old = bench.online();
    bench.first.allocation = request -> bench.later(600);
    bench.drain(old);
    bench.event(DeviceEvent.AskingLater.class);

    bench.first.command(old, Bench.DEVICE, "a", "open");
    bench.finish("a");

    Await.until("a is done", () -> old.payloads("a/status").contains("done"));
  }

  @Test
  void aTaskThatRunsWhileTheChannelBreaksTellsItsResultOnTheNextOne() {
    Link old = bench.online();
    bench.first.command(old, Bench.DEVICE, "a", "open");
    Await.until("a runs", () -> old.payloads("a/status").contains("running"));
    bench.master.allocation = request -> bench.granted(bench.second, "ticket-2", 2);

    old.cut();
    // Until then the result may still get through.
    Await.until("the channel is broken", () -> !old.isOpen());
    bench.finish("a");

    Link now = bench.second.link(0);
    Await.until("a is done", () -> now.payloads("a/status").contains("done"));
    assertThat(bench.started).containsExactly("a");
  }
}

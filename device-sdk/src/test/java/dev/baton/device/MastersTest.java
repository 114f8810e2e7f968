package dev.baton.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.fake.Await;
import dev.baton.device.fake.Bench;
import dev.baton.device.fake.Link;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G1")
class MastersTest {

  @Test
  void aMasterThatIsDownCostsAnAttemptAndNoMore() throws InterruptedException {
    try (Bench bench = new Bench(List.of("127.0.0.1:1", "127.0.0.1:2"))) {
      Link link = bench.online();

      assertThat(link.isOpen()).isTrue();
    }
  }

  @Test
  void aMasterThatRefusesTheDeviceIsAskedAgain() throws InterruptedException {
    try (Bench bench = new Bench()) {
      bench.master.admission = () -> bench.master.links().size() < 2 ? 0x87 : 0;

      Link link = bench.online();

      assertThat(link.isOpen()).isTrue();
      assertThat(bench.event(DeviceEvent.ConnectFailed.class).why()).contains("0x87");
    }
  }

  @Test
  void aDeviceThatIsStoppedBeforeItsFirstChannelStops() throws InterruptedException {
    try (Bench bench = new Bench()) {
      bench.master.admission = () -> -1;
      var online = bench.device.start().toCompletableFuture();
      Await.until("the master is asked", () -> !bench.master.links().isEmpty());

      bench.device.stop().toCompletableFuture().join();

      assertThat(online).isNotDone();
      assertThat(bench.first.links()).isEmpty();
    }
  }
}

package dev.baton.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.report.ReportEntry.ChannelClosed;
import dev.baton.contracts.report.ReportEntry.ChannelOpened;
import dev.baton.contracts.report.ReportEntry.ChannelSnapshot;
import dev.baton.contracts.report.ReportEntry.ChannelSubscribed;
import dev.baton.gateway.fake.TestGateway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChannelRegistryTest {

  private final TestGateway gateway = new TestGateway();
  private final ChannelRegistry channels = gateway.channels;

  @Test
  @Tag("G11")
  void aChannelsLifeIsReportedWithItsEpoch() {
    Channel channel = gateway.channel("d-1", 4, true, 5);
    channels.subscribed(channel.id(), List.of("devices/d-1/#"));
    channels.closed(channel.id(), "reset", gateway.clock.instant());

    assertThat(gateway.reports.entries)
        .hasExactlyElementsOfTypes(
            ChannelOpened.class, ChannelSubscribed.class, ChannelClosed.class);
    assertThat(gateway.reports.of(ChannelClosed.class).getFirst().epoch()).isEqualTo(new Epoch(4));
  }

  @Test
  void theSameNewsTwiceIsReportedOnce() {
    Channel channel = gateway.channel("d-1", 4, true, 5);
    channels.opened(channel.id(), gateway.clock.instant());
    channels.closed(channel.id(), "reset", gateway.clock.instant());
    channels.closed(channel.id(), "reset", gateway.clock.instant());

    assertThat(gateway.reports.entries).hasSize(2);
    assertThat(channels.openCount()).isZero();
    assertThat(channels.drainableCount()).isZero();
  }

  @Test
  void theEndOfAnOldChannelLeavesTheNewOneAlone() {
    Channel old = gateway.channel("d-1", 4, true, 5, "devices/d-1/#");
    Channel newer = gateway.channel("d-1", 5, true, 5, "devices/d-1/#");

    channels.closed(old.id(), "left", gateway.clock.instant());

    assertThat(channels.newestFor(new DeviceId("d-1"), "devices/d-1/commands")).contains(newer);
  }

  @Test
  void aRestoredSessionIsSubscribedFromTheStart() {
    gateway.channel("d-1", 4, false, 4, "devices/d-1/commands");

    assertThat(gateway.reports.of(ChannelSubscribed.class).getFirst().filters())
        .containsExactly("devices/d-1/commands");
  }

  @Test
  void aPlaceThatWasTakenAndNotUsedIsFreeAgain() {
    Channel never =
        new Channel(
            TestGateway.id(1),
            new DeviceId("d-1"),
            "client",
            new Epoch(1),
            true,
            5,
            List.of(),
            false,
            gateway.clock.instant());
    channels.admit(never, 1);
    assertThat(channels.takenPlaces()).isEqualTo(1);

    gateway.clock.add(Duration.ofSeconds(61));
    channels.sweep();

    assertThat(channels.takenPlaces()).isZero();
    assertThat(gateway.reports.entries).isEmpty();
  }

  @Test
  void aSnapshotListsOpenChannelsOnly() {
    gateway.channel("d-1", 1, true, 5, "a");
    Channel gone = gateway.channel("d-2", 2, true, 5);
    channels.closed(gone.id(), "left", gateway.clock.instant());

    channels.reportSnapshot();

    ChannelSnapshot snapshot = gateway.reports.of(ChannelSnapshot.class).getFirst();
    assertThat(snapshot.channels())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.device()).isEqualTo(new DeviceId("d-1"));
              assertThat(line.filters()).containsExactly("a");
            });
  }
}

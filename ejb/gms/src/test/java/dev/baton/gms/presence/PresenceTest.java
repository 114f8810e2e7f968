package dev.baton.gms.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry.ChannelClosed;
import dev.baton.contracts.report.ReportEntry.ChannelOpened;
import dev.baton.contracts.report.ReportEntry.ChannelSnapshot;
import dev.baton.contracts.report.ReportEntry.OpenChannel;
import dev.baton.contracts.report.ReportEntry.Traffic;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.support.Management;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G11")
class PresenceTest {

  private static final NodeName OLD = new NodeName("gw-1-n1");
  private static final NodeName NEW = new NodeName("gw-3-n1");

  private final Management gms = new Management();

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  @Tag("G15")
  void aDeviceHasChannelsAtTheOldAndTheNewNodeAtOnce() {
    gms.connected(OLD, "d-1", "c", 10);
    gms.connected(NEW, "d-1", "c", 11);

    assertThat(channelsOf("d-1")).extracting(Channel::node).containsExactly(NEW, OLD);
  }

  @Test
  void theLateCloseOfAnOldChannelDoesNotUndoTheNewOne() {
    gms.connected(OLD, "d-1", "c", 10);
    gms.connected(NEW, "d-1", "c", 11);
    gms.closed(OLD, "d-1", "c", 10);

    assertThat(channelsOf("d-1"))
        .singleElement()
        .satisfies(channel -> assertThat(channel.epoch()).isEqualTo(new Epoch(11)));
  }

  @Test
  void theWordOfAnotherDeviceAboutAnEpochCountsForNothing() {
    gms.connected(OLD, "d-1", "c", 10);
    gms.closed(OLD, "d-2", "c", 10);

    assertThat(channelsOf("d-1")).hasSize(1);
  }

  @Test
  void aReportThatComesTwiceChangesNothing() {
    gms.connected(OLD, "d-1", "c", 10);
    gms.connected(OLD, "d-1", "c", 10);
    gms.closed(OLD, "d-1", "c", 10);
    gms.closed(OLD, "d-1", "c", 10);

    assertThat(channelsOf("d-1")).isEmpty();
  }

  @Test
  void openedAndClosedInOneReportIsGone() {
    DeviceId device = new DeviceId("d-1");
    gms.database.inTransaction(
        () ->
            gms.presence.apply(
                OLD,
                List.of(
                    new ChannelOpened(device, "c", new Epoch(1), true, 5, gms.clock.instant()),
                    new ChannelClosed(device, "c", new Epoch(1), "x", gms.clock.instant()),
                    new ChannelOpened(device, "c", new Epoch(2), true, 5, gms.clock.instant()))));

    assertThat(channelsOf("d-1")).extracting(Channel::epoch).containsExactly(new Epoch(2));
  }

  @Test
  void aLeasedPlaceIsOccupiedByItsChannelAndFreeWithItsClose() {
    lease(OLD, "d-1", 10);
    assertThat(figures(OLD).occupied()).isEqualTo(1);
    assertThat(figures(OLD).connections()).isZero();

    gms.connected(OLD, "d-1", "c", 10);
    assertThat(figures(OLD).occupied()).isEqualTo(1);
    assertThat(figures(OLD).connections()).isEqualTo(1);

    gms.closed(OLD, "d-1", "c", 10);
    assertThat(figures(OLD).occupied()).isZero();
  }

  @Test
  void aLeaseThatNobodyTookIsFreeWhenItEnds() {
    lease(OLD, "d-1", 10);
    gms.clock.add(Duration.ofSeconds(30));

    assertThat(figures(OLD).occupied()).isZero();
  }

  @Test
  void theChannelsOfADeadProcessAreGoneButNotThoseOfTheNextOne() {
    gms.connected(OLD, "d-1", "c", 1);
    gms.connected(NEW, "d-2", "c", 2);
    gms.clock.add(Duration.ofSeconds(1));
    Instant death = gms.clock.instant();
    gms.clock.add(Duration.ofSeconds(1));
    gms.connected(OLD, "d-3", "c", 3);

    assertThat(gone(OLD, death)).isEqualTo(1);
    assertThat(gone(OLD, death)).isZero();

    assertThat(channelsOf("d-1")).isEmpty();
    assertThat(channelsOf("d-2")).hasSize(1);
    assertThat(channelsOf("d-3")).hasSize(1);
  }

  @Test
  void aProcessThatStillReportsIsNotDead() {
    gms.connected(OLD, "d-1", "c", 1);
    Instant silent = gms.clock.instant().plusSeconds(1);
    gms.clock.add(Duration.ofSeconds(2));
    gms.database.inTransaction(
        () ->
            gms.presence.apply(OLD, List.of(new Traffic(1, 1, 0.5, 0, true, gms.clock.instant()))));

    assertThat(gone(OLD, silent)).isZero();
    assertThat(channelsOf("d-1")).hasSize(1);
  }

  private int gone(NodeName node, Instant since) {
    return gms.database.inTransaction(() -> gms.presence.nodeGone(node, since));
  }

  @Test
  void aSnapshotCorrectsWhatGmsBelieves() {
    gms.connected(OLD, "d-1", "c", 1);
    gms.connected(OLD, "d-2", "c", 2);
    gms.connected(NEW, "d-3", "c", 3);
    gms.database.inTransaction(
        () ->
            gms.presence.apply(
                OLD,
                List.of(
                    new ChannelSnapshot(
                        List.of(open("d-2", 2), open("d-4", 4)), gms.clock.instant()))));

    assertThat(channelsOf("d-1")).isEmpty();
    assertThat(channelsOf("d-2")).hasSize(1);
    assertThat(channelsOf("d-3")).hasSize(1);
    assertThat(channelsOf("d-4")).singleElement().matches(Channel::subscribed);
  }

  @Test
  @Tag("G17")
  void figuresTellDevicesThatTakeDrainOrdersFromStockClients() {
    gms.connected(OLD, "d-1", "c", 1);
    gms.database.inTransaction(
        () ->
            gms.presence.apply(
                OLD,
                List.of(
                    new ChannelOpened(
                        new DeviceId("d-2"), "c", new Epoch(2), false, 4, gms.clock.instant()),
                    new Traffic(2, 1, 12.5, 3, true, gms.clock.instant()))));

    NodeFigures figures = figures(OLD);
    assertThat(figures.connections()).isEqualTo(2);
    assertThat(figures.drainable()).isEqualTo(1);
    assertThat(figures.stock()).isEqualTo(1);
    assertThat(figures.uplinkPerSecond()).isEqualTo(12.5);
  }

  @Test
  void placesArePagedByDeviceAtOneNodeOrAtAll() {
    gms.connected(OLD, "d-2", "c", 1);
    gms.connected(NEW, "d-1", "c", 2);
    lease(NEW, "d-3", 3);

    assertThat(placesAt(null)).containsExactly("d-1", "d-2", "d-3");
    assertThat(placesAt(NEW)).containsExactly("d-1", "d-3");
  }

  @Test
  void epochsRiseOverAllBatches() {
    Iterator<Epoch> first = gms.database.inTransaction(() -> gms.epochs.next(3));
    Iterator<Epoch> second = gms.database.inTransaction(() -> gms.epochs.next(2));

    assertThat(IntStream.range(0, 3).mapToObj(i -> first.next().value()))
        .containsExactly(1L, 2L, 3L);
    assertThat(second.next().value()).isEqualTo(4);
    assertThat(second.next().value()).isEqualTo(5);
  }

  private void lease(NodeName node, String device, long epoch) {
    gms.database.inTransaction(
        () -> {
          gms.places.taken(node, 10, 1);
          gms.places.lease(
              List.of(
                  new Lease(
                      new DeviceId(device),
                      null,
                      node,
                      new Epoch(epoch),
                      gms.clock.instant().plusSeconds(30))));
        });
  }

  private List<String> placesAt(@Nullable NodeName node) {
    return gms
        .database
        .inTransaction(() -> gms.presence.places(node, new PageRequest(0, 10)))
        .items()
        .stream()
        .map(channel -> channel.device().value())
        .toList();
  }

  private static OpenChannel open(String device, long epoch) {
    return new OpenChannel(
        new DeviceId(device), "c", new Epoch(epoch), true, 5, List.of("devices/" + device + "/#"));
  }

  private NodeFigures figures(NodeName node) {
    return gms.database.inTransaction(() -> gms.presence.figures(node));
  }

  private List<Channel> channelsOf(String device) {
    DeviceId id = new DeviceId(device);
    Map<DeviceId, List<Channel>> found =
        gms.database.inTransaction(() -> gms.presence.channelsOf(List.of(id)));
    return found.getOrDefault(id, List.of());
  }
}

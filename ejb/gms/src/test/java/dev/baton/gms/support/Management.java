package dev.baton.gms.support;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.report.ReportEntry.ChannelClosed;
import dev.baton.contracts.report.ReportEntry.ChannelOpened;
import dev.baton.contracts.report.ReportEntry.ChannelSubscribed;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.device.DeviceRegistries;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.node.JpaNodeRepository;
import dev.baton.gms.node.LogicalNodeAdded;
import dev.baton.gms.node.NewServer;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.order.OrderService;
import dev.baton.gms.outbox.Outbox;
import dev.baton.gms.presence.ChannelWriter;
import dev.baton.gms.presence.EpochCounter;
import dev.baton.gms.presence.LiveTraffic;
import dev.baton.gms.presence.Places;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.session.SessionService;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.MutableClock;

/** The services as the container would put them together, over a {@link TestDatabase}. */
public final class Management implements AutoCloseable {

  private static final int KEY_BYTES = 32;

  public final TestDatabase database = new TestDatabase();
  public final MutableClock clock =
      MutableClock.of(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  public final List<Object> events = new ArrayList<>();
  public final GmsSettings settings =
      new GmsSettings(
          new ServerName("gms-1"),
          "127.0.0.1:1",
          List.of("127.0.0.1:1"),
          ticketKey(),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofDays(1),
          false);
  public final AfterCommit afterCommit = new RecordedAfterCommit();
  public final LiveTraffic traffic = new LiveTraffic();
  public final Places places = new Places(database.entities(), clock);
  public final EpochCounter epochs = new EpochCounter(database.entities());
  public final PresenceService presence =
      new PresenceService(
          database.entities(), new ChannelWriter(database.entities()), places, traffic, clock);
  public final SessionService sessions = new SessionService(database.entities(), clock);
  public final OrderService orders =
      new OrderService(
          database.entities(),
          new Outbox(database.entities(), afterCommit, clock),
          afterCommit,
          clock);
  public final NodeService nodes =
      new NodeService(
          new JpaNodeRepository(database.entities()),
          afterCommit,
          new OneObserver<>(this::logicalNodeAdded),
          clock);
  public final DeviceRegistry devices =
      DeviceRegistries.over(database.entities(), clock, presence, nodes);

  /** The key that all servers' keys are derived from. */
  public static byte[] ticketKey() {
    return new byte[KEY_BYTES];
  }

  /** Another release takes the place of what the node runs: bound too, the old one draining. */
  public NodeName upgraded(NodeName old, String logicalNode, String server, int capacity) {
    NodeName upgraded = serving(logicalNode, server, "1.1.0", capacity);
    database.inTransaction(() -> nodes.changeState(old, NodeState.DRAINING, null));
    return upgraded;
  }

  /** A logical node, a server of its name with a gateway serving it. */
  public NodeName serving(String logicalNode, String server, String release, int capacity) {
    return database.inTransaction(
        () -> {
          nodes.addLogicalNode(new LogicalNodeName(logicalNode));
          nodes.register(
              new NewServer(
                  new ServerName(server), "m", "127.0.0.1:9990", "127.0.0.1:1883", capacity));
          NodeName node =
              nodes.startNode(new ServerName(server), new ReleaseVersion(release)).name();
          nodes.bind(new LogicalNodeName(logicalNode), node);
          nodes.changeState(node, NodeState.SERVING, null);
          return node;
        });
  }

  /** Registers devices with the secret {@code secret}. */
  public void registered(String... ids) {
    database.inTransaction(
        () -> {
          for (String id : ids) {
            devices.register(new NewDevice(new DeviceId(id), "secret", 0, 0, null));
          }
        });
  }

  /** The gateway reports an open channel that is subscribed to the device's own topics. */
  public void connected(NodeName node, String device, String client, long epoch) {
    DeviceId id = new DeviceId(device);
    database.inTransaction(
        () ->
            presence.apply(
                node,
                List.of(
                    new ChannelOpened(id, client, new Epoch(epoch), true, 5, clock.instant()),
                    new ChannelSubscribed(
                        id, client, new Epoch(epoch), List.of("devices/" + device + "/#")))));
  }

  /** The gateway reports that the channel is gone. */
  public void closed(NodeName node, String device, String client, long epoch) {
    database.inTransaction(
        () ->
            presence.apply(
                node,
                List.of(
                    new ChannelClosed(
                        new DeviceId(device), client, new Epoch(epoch), "gone", clock.instant()))));
  }

  @Override
  public void close() {
    database.close();
  }

  private void logicalNodeAdded(LogicalNodeAdded added) {
    devices.rehash(added);
  }

  private final class RecordedAfterCommit extends AfterCommit {
    @Override
    public void fire(Object event) {
      now(() -> events.add(event));
    }

    @Override
    public void now(Runnable action) {
      database.afterCommit(action);
    }
  }
}
